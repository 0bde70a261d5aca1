namespace Sensocto.Core.Attention;

/// <summary>Why some or all of a viewer's interest does not count.</summary>
[Flags]
internal enum ViewerMode : byte
{
    Present = 0,

    /// <summary>The page is in a hidden tab: only pins count (A7).</summary>
    Hidden = 1,

    /// <summary>The circuit's link is down: nothing counts until it is back (A6).</summary>
    Suspended = 2,

    /// <summary>Gone for good.</summary>
    Closed = 4,

    Absent = Suspended | Closed,
}
