namespace Sensocto.Core.Alarms;

/// <summary>Where an alarm stands: whether its limit is crossed, and whether somebody said that they know.</summary>
public enum AlarmState : byte
{
    /// <summary>The limit is not crossed, and nothing waits for anybody.</summary>
    Normal,

    /// <summary>It was crossed and is not any more; nobody said yet that they saw it.</summary>
    ReturnedUnacknowledged,

    /// <summary>It is crossed, and somebody knows.</summary>
    ActiveAcknowledged,

    /// <summary>It is crossed, and nobody said yet that they know.</summary>
    ActiveUnacknowledged,
}
