namespace Sensocto.Core.Feeds;

/// <summary>What an operator must know of an attribute before reading its value. Worst last. Of one attribute it is the reason
/// to doubt the value that is shown first: error, offline, stale, and only then alarm.</summary>
public enum AttributeState : byte
{
    /// <summary>No sample came yet, and none is overdue.</summary>
    Waiting,

    /// <summary>Every sample is sent.</summary>
    Live,

    /// <summary>Slow by design: nobody looks closely, so summaries are sent.</summary>
    Slow,

    /// <summary>The last sample is older than three granted windows and a second, or none came for as long.</summary>
    Stale,

    /// <summary>The sensor can not be reached.</summary>
    Offline,

    /// <summary>A limit is crossed. Of a value that must be doubted <see cref="LiveAttribute.Alarm"/> still says so.</summary>
    Alarm,

    /// <summary>The feed failed; see the reason.</summary>
    Error,
}
