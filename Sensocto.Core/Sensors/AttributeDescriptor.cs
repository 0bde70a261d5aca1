namespace Sensocto.Core.Sensors;

/// <summary>What is known about an attribute before its first sample. Immutable.</summary>
public sealed record AttributeDescriptor
{
    /// <summary>The most samples a second that a feed may declare, in Hz.</summary>
    public const double MaxRateHz = 1000;

    /// <summary>The fewest samples a second that a feed may declare, in Hz: about one in eleven days.</summary>
    public const double MinRateHz = 1e-6;

    /// <summary>The most digits after the decimal point.</summary>
    public const int MaxPrecision = 6;

    /// <summary>The longest unit, in UTF-16 characters.</summary>
    public const int MaxUnitLength = 32;

    /// <summary>Its id, unique within the sensor.</summary>
    public required AttributeId Id { get; init; }

    /// <summary>The name operators see: 1 to <see cref="SensorDescriptor.MaxTextLength"/> characters. Use the id if you know nothing better.</summary>
    public required string Name { get; init; }

    /// <summary>The unit shown after the value, for instance <c>bar</c>; empty for a bare number. At most <see cref="MaxUnitLength"/> characters.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Digits after the decimal point, 0 to 6; fixed, so that the text does not jump.</summary>
    public int Precision { get; init; } = 1;

    /// <summary>The lowest expected value, in the unit, finite; scales the sparkline. Null: the data decides.</summary>
    public double? RangeMin { get; init; }

    /// <summary>The highest expected value, in the unit, finite and above <see cref="RangeMin"/>; scales the sparkline. Null: the data decides.</summary>
    public double? RangeMax { get; init; }

    /// <summary>Alarm limits; null for none.</summary>
    public AlarmLimits? Limits { get; init; }

    /// <summary>How fast the sensor itself samples, in Hz; <see cref="MinRateHz"/> to <see cref="MaxRateHz"/>. The full rate, against which savings are counted.</summary>
    public double FullRateHz { get; init; } = 1;

    /// <summary>This attribute's base send window, overriding <c>PacingOptions.BaseWindow</c>. Above zero.</summary>
    public TimeSpan? BaseWindow { get; init; }
}
