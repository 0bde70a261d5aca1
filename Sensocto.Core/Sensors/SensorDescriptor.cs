namespace Sensocto.Core.Sensors;

/// <summary>What is known about a sensor before its first sample. Immutable.</summary>
public sealed record SensorDescriptor
{
    /// <summary>The most attributes a sensor may have.</summary>
    public const int MaxAttributes = 256;

    /// <summary>Its id, unique in the catalog.</summary>
    public required SensorId Id { get; init; }

    /// <summary>The name operators see; the id if nothing better is known.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is: an area, a ward, a depot. Sensors are grouped by it.</summary>
    public string Room { get; init; } = "";

    /// <summary>What kind of thing it is, for instance <c>boiler</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>Its attributes in display order; 1 to <see cref="MaxAttributes"/>, ids unique.</summary>
    public required IReadOnlyList<AttributeDescriptor> Attributes { get; init; }
}
