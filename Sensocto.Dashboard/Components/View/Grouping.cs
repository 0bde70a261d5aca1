namespace Sensocto.Dashboard.Components.View;

/// <summary>How the grid groups sensors.</summary>
public enum Grouping
{
    /// <summary>By the room.</summary>
    Room,

    /// <summary>By the type.</summary>
    Type,

    /// <summary>By the worst state.</summary>
    Health,
}
