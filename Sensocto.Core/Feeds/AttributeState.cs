namespace Sensocto.Core.Feeds;

/// <summary>What an operator must know of an attribute before reading its value. Worst last. Of one attribute it is the reason
/// to doubt the value that is shown first: error, offline, stale, and only then alarm.</summary>
public enum AttributeState : byte
{
    /// <summary>No sample came yet.</summary>
    Waiting,

    /// <summary>Every sample is sent.</summary>
    Live,

    /// <summary>Slow by design: nobody looks closely, so summaries are sent.</summary>
    Slow,

    /// <summary>The last sample is older than three granted windows and a second.</summary>
    Stale,

    /// <summary>The sensor can not be reached.</summary>
    Offline,

    /// <summary>The value is, or was a moment ago, at or beyond a limit.</summary>
    Alarm,

    /// <summary>The feed failed; see the reason.</summary>
    Error,
}
