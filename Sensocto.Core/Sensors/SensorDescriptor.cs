namespace Sensocto.Core.Sensors;

/// <summary>What is known about a sensor before its first sample. Immutable.</summary>
public sealed record SensorDescriptor
{
    /// <summary>The most attributes a sensor may have.</summary>
    public const int MaxAttributes = 256;

    /// <summary>The longest name, room or type, in UTF-16 characters.</summary>
    public const int MaxTextLength = 256;

    /// <summary>Its id, unique in the catalog.</summary>
    public required SensorId Id { get; init; }

    /// <summary>The name operators see: 1 to <see cref="MaxTextLength"/> characters. Use the id if you know nothing better.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is: an area, a ward, a depot. Sensors are grouped by it. Empty if unknown.</summary>
    public string Room { get; init; } = "";

    /// <summary>What kind of thing it is, for instance <c>boiler</c>. Empty if unknown.</summary>
    public string Type { get; init; } = "";

    /// <summary>Its attributes in display order; 1 to <see cref="MaxAttributes"/>, ids unique. Shared and not copied: a list that is given here must not change any more.</summary>
    public required IReadOnlyList<AttributeDescriptor> Attributes { get; init; }
}
