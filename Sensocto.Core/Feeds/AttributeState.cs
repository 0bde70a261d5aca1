namespace Sensocto.Core.Feeds;

/// <summary>What an operator must know about an attribute before reading its value, worst last. If several apply, the one that
/// casts most doubt on the value is shown: error, offline, stale, and only then alarm.</summary>
public enum AttributeState : byte
{
    /// <summary>No sample yet, and none is overdue.</summary>
    Waiting,

    /// <summary>Every sample is sent.</summary>
    Live,

    /// <summary>Slow by design: nobody looks closely, so summaries are sent.</summary>
    Slow,

    /// <summary>The last sample is older than three granted windows and a second, or none has come for that long.</summary>
    Stale,

    /// <summary>The sensor cannot be reached.</summary>
    Offline,

    /// <summary>A limit is crossed. If the value is in doubt, another state is shown, and <see cref="LiveAttribute.Alarm"/> still reports the alarm.</summary>
    Alarm,

    /// <summary>The feed failed; see the reason.</summary>
    Error,
}
