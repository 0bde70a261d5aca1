namespace Sensocto.Core.Sensors;

/// <summary>What a descriptor must be for its sensor to be shown: one that is not would break the page of everybody who has it in view. Pure.</summary>
internal static class DescriptorRules
{
    /// <summary>Throws an <see cref="ArgumentException"/> that names the sensor and what is wrong first.</summary>
    public static void Check(SensorDescriptor sensor)
    {
        ArgumentNullException.ThrowIfNull(sensor);
        if (Fault(sensor) is { } fault)
        {
            var who = sensor.Id == default ? $"The sensor called '{sensor.Name}'" : $"Sensor '{sensor.Id}'";
            throw new ArgumentException($"{who} {fault}.", nameof(sensor));
        }

        for (var i = 0; i < sensor.Attributes.Count; i++)
        {
            if (Fault(sensor.Attributes[i]) is { } wrong)
            {
                var which =
                    sensor.Attributes[i] is { } attribute && attribute.Id != default ? $"'{attribute.Id}'" : $"{i}";
                throw new ArgumentException($"Attribute {which} of {sensor.Id} {wrong}.", nameof(sensor));
            }
        }
    }

    private static string? Fault(SensorDescriptor sensor) =>
        sensor.Id == default
            ? "has no id"
            : Text("name", sensor.Name, 1, SensorDescriptor.MaxTextLength)
                ?? Text("room", sensor.Room, 0, SensorDescriptor.MaxTextLength)
                ?? Text("type", sensor.Type, 0, SensorDescriptor.MaxTextLength)
                ?? Attributes(sensor.Attributes);

    private static string? Attributes(IReadOnlyList<AttributeDescriptor>? attributes) =>
        attributes?.Count is not (>= 1 and <= SensorDescriptor.MaxAttributes)
            ? $"has {attributes?.Count ?? 0} attributes, and not 1 to {SensorDescriptor.MaxAttributes}"
        : attributes.DistinctBy(a => a?.Id).Count() != attributes.Count ? "has two attributes with one id"
        : null;

    private static string? Fault(AttributeDescriptor? attribute) =>
        attribute is null ? "is null"
        : attribute.Id == default ? "has no id"
        : Text("name", attribute.Name, 1, SensorDescriptor.MaxTextLength)
            ?? Text("unit", attribute.Unit, 0, AttributeDescriptor.MaxUnitLength)
            ?? Numbers(attribute);

    private static string? Text(string what, string? text, int least, int most) =>
        text is null ? $"has no {what}: it is null"
        : text.Length < least ? $"has an empty {what}"
        : text.Length > most ? $"has a {what} of {text.Length} characters, and not of {most} at most"
        : null;

    private static string? Numbers(AttributeDescriptor attribute) =>
        attribute.FullRateHz is not (>= AttributeDescriptor.MinRateHz and <= AttributeDescriptor.MaxRateHz)
            ? $"has a rate of {attribute.FullRateHz} Hz, and not of {AttributeDescriptor.MinRateHz:0.000000} to {AttributeDescriptor.MaxRateHz}"
        : attribute.Precision is < 0 or > AttributeDescriptor.MaxPrecision
            ? $"has a precision of {attribute.Precision}, and not of 0 to {AttributeDescriptor.MaxPrecision}"
        : attribute.BaseWindow <= TimeSpan.Zero ? $"has a window of {attribute.BaseWindow}, and not one above zero"
        : !IsFinite(attribute.RangeMin) || !IsFinite(attribute.RangeMax)
            ? $"has a range from {attribute.RangeMin} to {attribute.RangeMax}, which is not finite; null is for no bound"
        : attribute is { RangeMin: { } min, RangeMax: { } max } && !(min < max)
            ? $"has a range from {min} to {max}, which does not rise"
        : attribute.Limits?.Fault is { } fault ? $"has {fault}"
        : null;

    private static bool IsFinite(double? bound) => bound is null || double.IsFinite(bound.Value);
}
