namespace Sensocto.Core.Sensors;

/// <summary>One measured value at the sensor's own time. Immutable.</summary>
/// <param name="Ticks">When it was measured: UTC, in 100 ns ticks since 0001-01-01 (<see cref="DateTime.Ticks"/>).</param>
/// <param name="Value">The value in the attribute's unit. Finite; a feed omits what it did not measure.</param>
public readonly record struct Sample(long Ticks, double Value)
{
    /// <summary>When it was measured.</summary>
    public DateTimeOffset Timestamp => new(Ticks, TimeSpan.Zero);

    /// <summary>A sample measured at a moment given in any time zone. Ticks are UTC; those of a local <see cref="DateTime"/> would be another moment.</summary>
    public static Sample At(DateTimeOffset measured, double value) => new(measured.UtcTicks, value);
}
