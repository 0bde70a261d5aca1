namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>Which way a viewport goes over the grid.</summary>
public enum Heading
{
    /// <summary>It has not moved yet, or has jumped to where it is.</summary>
    None,

    /// <summary>To the grid's top.</summary>
    Up,

    /// <summary>To its end.</summary>
    Down,
}
