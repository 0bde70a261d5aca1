using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>
/// An alarm of one attribute as of a moment: repeats are one alarm with a count, until it is over and acknowledged. Immutable; its point holds the newest.
/// </summary>
public sealed record Alarm
{
    /// <summary>The attribute's limits, and what it is called.</summary>
    public required AlarmPoint Point { get; init; }

    /// <summary>Where it stands; <see cref="AlarmState.Normal"/> only while shelved.</summary>
    public required AlarmState State { get; init; }

    /// <summary>Which limit was crossed last.</summary>
    public LimitSide Side { get; init; }

    /// <summary>The value that was raised for, in the unit.</summary>
    public double Value { get; init; }

    /// <summary>When it was raised last, UTC ticks; 0 where it never was.</summary>
    public long RaisedTicks { get; init; }

    /// <summary>When the first of the repeats was raised, UTC ticks.</summary>
    public long FirstRaisedTicks { get; init; }

    /// <summary>When the limit was left again, UTC ticks; null while it is crossed.</summary>
    public long? ReturnedTicks { get; init; }

    /// <summary>How often it was raised since it last was normal.</summary>
    public int Occurrences { get; init; }

    /// <summary>Who acknowledged it; null where nobody did since it was raised.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>When that was, UTC ticks.</summary>
    public long AcknowledgedTicks { get; init; }

    /// <summary>Who shelved it; null where it is not shelved.</summary>
    public string? ShelvedBy { get; init; }

    /// <summary>When the shelving ends by itself, UTC ticks.</summary>
    public long ShelvedUntilTicks { get; init; }

    /// <summary>Grows with every call for attention in the book: a reader that knows all up to a number knows what is new.</summary>
    public long Sequence { get; init; }

    /// <summary>Which of its repeats are meant by an acknowledgement: those with this number.</summary>
    internal long Episode { get; init; }

    /// <summary>How soon an operator must act.</summary>
    public AlarmPriority Priority => Point.Limits.Priority;

    /// <summary>Whether the limit is crossed.</summary>
    public bool IsActive => State is AlarmState.ActiveUnacknowledged or AlarmState.ActiveAcknowledged;

    /// <summary>Whether it ever was raised; false for one that was shelved before, whose limit, value and time say nothing.</summary>
    public bool WasRaised => RaisedTicks > 0;

    /// <summary>Whether nobody said yet that they know.</summary>
    public bool IsUnacknowledged => State is AlarmState.ActiveUnacknowledged or AlarmState.ReturnedUnacknowledged;

    /// <summary>Whether it is kept out of the way for a while.</summary>
    public bool IsShelved => ShelvedBy is not null;

    /// <summary>The limit that was crossed, in the unit.</summary>
    public double Limit => Point.Limits.At(Side) ?? double.NaN;
}
