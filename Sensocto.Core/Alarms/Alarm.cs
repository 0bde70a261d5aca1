using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>
/// One attribute's alarm at one moment. Repeats are one alarm with a count, until it has returned and is acknowledged. Immutable; its point holds the newest.
/// </summary>
public sealed record Alarm
{
    /// <summary>The attribute, with its limits and names.</summary>
    public required AlarmPoint Point { get; init; }

    /// <summary>Its state; <see cref="AlarmState.Normal"/> only while shelved.</summary>
    public required AlarmState State { get; init; }

    /// <summary>Which limit was crossed last.</summary>
    public LimitSide Side { get; init; }

    /// <summary>The value it was raised for, in the unit.</summary>
    public double Value { get; init; }

    /// <summary>When it was last raised, UTC ticks; 0 if it never was.</summary>
    public long RaisedTicks { get; init; }

    /// <summary>When the first of the repeats was raised, UTC ticks.</summary>
    public long FirstRaisedTicks { get; init; }

    /// <summary>When the value returned, UTC ticks; null while the limit is crossed.</summary>
    public long? ReturnedTicks { get; init; }

    /// <summary>How often it was raised since it was last normal.</summary>
    public int Occurrences { get; init; }

    /// <summary>Who acknowledged it; null if nobody did since it was raised.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>When that was, UTC ticks.</summary>
    public long AcknowledgedTicks { get; init; }

    /// <summary>Who shelved it; null if it is not shelved.</summary>
    public string? ShelvedBy { get; init; }

    /// <summary>When the shelving ends by itself, UTC ticks.</summary>
    public long ShelvedUntilTicks { get; init; }

    /// <summary>Grows with every call for attention in the book: a reader that has seen all up to a number can tell what is new.</summary>
    public long Sequence { get; init; }

    /// <summary>A number shared by the repeats that one acknowledgement covers.</summary>
    internal long Episode { get; init; }

    /// <summary>How soon an operator must act.</summary>
    public AlarmPriority Priority => Point.Limits.Priority;

    /// <summary>Whether the limit is crossed.</summary>
    public bool IsActive => State is AlarmState.ActiveUnacknowledged or AlarmState.ActiveAcknowledged;

    /// <summary>Whether it was ever raised; if not, it was shelved before, and its limit, value and time mean nothing.</summary>
    public bool WasRaised => RaisedTicks > 0;

    /// <summary>Whether nobody has acknowledged it yet.</summary>
    public bool IsUnacknowledged => State is AlarmState.ActiveUnacknowledged or AlarmState.ReturnedUnacknowledged;

    /// <summary>Whether it is put aside for a while.</summary>
    public bool IsShelved => ShelvedBy is not null;

    /// <summary>The limit that was crossed, in the unit.</summary>
    public double Limit => Point.Limits.At(Side) ?? double.NaN;
}
