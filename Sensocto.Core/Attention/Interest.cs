namespace Sensocto.Core.Attention;

/// <summary>
/// What one viewer reports about one attribute, as a single value (A3). Focus does not imply hover, and hover does not imply view.
/// </summary>
[Flags]
public enum Interest : byte
{
    /// <summary>The viewer does not look.</summary>
    None = 0,

    /// <summary>In the viewport.</summary>
    View = 1,

    /// <summary>Under the pointer.</summary>
    Hover = 2,

    /// <summary>Has the keyboard focus, or was tapped.</summary>
    Focus = 4,

    /// <summary>Every bit a page may report.</summary>
    All = View | Hover | Focus,
}
