namespace Sensocto.Core.Alarms;

/// <summary>What may happen to an alarm.</summary>
public enum AlarmEventKind : byte
{
    /// <summary>A limit was crossed.</summary>
    Raised,

    /// <summary>It is not crossed any more.</summary>
    Returned,

    /// <summary>An operator said that they know.</summary>
    Acknowledged,

    /// <summary>An operator put it out of the way for a while.</summary>
    Shelved,

    /// <summary>An operator brought it back.</summary>
    Unshelved,

    /// <summary>The while is over.</summary>
    ShelvingEnded,

    /// <summary>Its sensor was taken out.</summary>
    Removed,
}
