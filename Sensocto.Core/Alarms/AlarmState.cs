namespace Sensocto.Core.Alarms;

/// <summary>The state of an alarm: whether its limit is crossed, and whether somebody acknowledged it.</summary>
public enum AlarmState : byte
{
    /// <summary>The limit is not crossed, and nothing is left to acknowledge.</summary>
    Normal,

    /// <summary>The limit is no longer crossed; nobody has acknowledged it yet.</summary>
    ReturnedUnacknowledged,

    /// <summary>The limit is crossed, and somebody acknowledged it.</summary>
    ActiveAcknowledged,

    /// <summary>The limit is crossed, and nobody has acknowledged it yet.</summary>
    ActiveUnacknowledged,
}
