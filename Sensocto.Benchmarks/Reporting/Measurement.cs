using System.Text.Json.Serialization;

namespace Sensocto.Benchmarks.Reporting;

/// <summary>One figure. The same name means the same work in every program compared.</summary>
internal sealed record Measurement(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("value")] double Value,
    [property: JsonPropertyName("unit")] string Unit
)
{
    /// <summary>Whether less is better: true for sizes and times, false for rates.</summary>
    [JsonIgnore]
    public bool IsBetterSmall => !Unit.EndsWith("per s", StringComparison.Ordinal);
}
