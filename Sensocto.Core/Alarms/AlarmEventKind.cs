namespace Sensocto.Core.Alarms;

/// <summary>What may happen to an alarm.</summary>
public enum AlarmEventKind : byte
{
    /// <summary>A limit was crossed.</summary>
    Raised,

    /// <summary>The limit is no longer crossed.</summary>
    Returned,

    /// <summary>An operator acknowledged it.</summary>
    Acknowledged,

    /// <summary>An operator shelved it.</summary>
    Shelved,

    /// <summary>An operator ended its shelving.</summary>
    Unshelved,

    /// <summary>Its shelving ended by itself.</summary>
    ShelvingEnded,

    /// <summary>Its sensor was removed.</summary>
    Removed,
}
