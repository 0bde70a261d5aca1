using System.Text.Json.Serialization;

namespace Sensocto.Benchmarks.Reporting;

/// <summary>One figure. The same name stands for the same work in every program that is compared.</summary>
internal sealed record Measurement(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("value")] double Value,
    [property: JsonPropertyName("unit")] string Unit
)
{
    /// <summary>Sizes and times are better small, rates large.</summary>
    [JsonIgnore]
    public bool IsBetterSmall => !Unit.EndsWith("per s", StringComparison.Ordinal);
}
