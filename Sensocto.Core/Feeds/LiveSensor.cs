using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>A sensor that a feed runs for, with its attributes in the descriptor's order.</summary>
public sealed class LiveSensor
{
    internal LiveSensor(SensorDescriptor descriptor) => Descriptor = descriptor;

    /// <summary>What it is.</summary>
    public SensorDescriptor Descriptor { get; }

    /// <summary>Its attributes.</summary>
    public IReadOnlyList<LiveAttribute> Attributes { get; internal set; } = [];
}
