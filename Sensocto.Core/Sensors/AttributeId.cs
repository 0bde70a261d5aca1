namespace Sensocto.Core.Sensors;

/// <summary>
/// Names one measured quantity of a sensor, unique within that sensor. Opaque: any Unicode of 1 to 128 characters, compared ordinally, never split or joined (A13).
/// The hash is computed once, because ids are looked up far more often than they are created. Immutable.
/// </summary>
public readonly struct AttributeId : IEquatable<AttributeId>
{
    /// <summary>The longest id, in UTF-16 characters.</summary>
    public const int MaxLength = OpaqueId.MaxLength;

    private readonly string? _value;
    private readonly int _hash;

    /// <summary>Wraps <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentException">The value is empty, longer than <see cref="MaxLength"/> or not well-formed Unicode.</exception>
    public AttributeId(string value)
    {
        _value = OpaqueId.Require(value, nameof(value));
        _hash = string.GetHashCode(value, StringComparison.Ordinal);
    }

    /// <summary>The id as it was given; empty for <c>default</c>, which names nothing.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates an id from untrusted text; false if it is invalid.</summary>
    public static bool TryCreate(string? value, out AttributeId id)
    {
        id = OpaqueId.IsValid(value) ? new AttributeId(value!) : default;
        return id._value is not null;
    }

    /// <summary>Ordinal equality.</summary>
    public static bool operator ==(AttributeId left, AttributeId right) => left.Equals(right);

    /// <summary>Ordinal inequality.</summary>
    public static bool operator !=(AttributeId left, AttributeId right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(AttributeId other) =>
        ReferenceEquals(_value, other._value)
        || (_hash == other._hash && string.Equals(_value, other._value, StringComparison.Ordinal));

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is AttributeId other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _hash;

    /// <inheritdoc />
    public override string ToString() => Value;
}
