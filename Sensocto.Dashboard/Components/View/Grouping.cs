namespace Sensocto.Dashboard.Components.View;

/// <summary>What the grid's groups are.</summary>
public enum Grouping
{
    /// <summary>Where the sensor is.</summary>
    Room,

    /// <summary>What kind of thing it is.</summary>
    Type,

    /// <summary>The worst of its states.</summary>
    Health,
}
