namespace Sensocto.Core.Sensors;

/// <summary>Names one attribute of one sensor: the key of attention, pacing and history. Immutable.</summary>
/// <param name="Sensor">The sensor.</param>
/// <param name="Attribute">The attribute of that sensor.</param>
public readonly record struct AttributeKey(SensorId Sensor, AttributeId Attribute)
{
    /// <summary>Equality of both parts.</summary>
    public bool Equals(AttributeKey other) => Sensor.Equals(other.Sensor) && Attribute.Equals(other.Attribute);

    /// <summary>Combines the two cached hashes without reading a string.</summary>
    public override int GetHashCode() => (Sensor.GetHashCode() * 31) ^ Attribute.GetHashCode();

    /// <summary>For people and logs only: ids may contain any character, so this text is never parsed.</summary>
    public override string ToString() => $"{Sensor} / {Attribute}";
}
