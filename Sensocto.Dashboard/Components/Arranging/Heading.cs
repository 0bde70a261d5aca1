namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>The direction in which a viewport moves over the grid.</summary>
public enum Heading
{
    /// <summary>It has not moved yet, or has jumped.</summary>
    None,

    /// <summary>Towards the grid's top.</summary>
    Up,

    /// <summary>Towards the grid's end.</summary>
    Down,
}
