using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>One figure of a vehicle on its track: latitude or longitude in degrees, or the speed it drives there in km/h.</summary>
internal sealed class Position(TrackFigures figures, string axis) : SignalLayer
{
    private const ulong Salt = 0x9051_0000;

    public static Position Read(ScenarioNode node) =>
        new(TrackFigures.Read(node), node.OneOf("axis", ["latitude", "longitude", "speed"]));

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        var track = new Track(seed.Sensor ^ Salt, figures);
        foreach (ref var sample in samples)
        {
            var (latitude, longitude, speed) = track.At(sample.Ticks);
            var value = axis switch
            {
                "latitude" => latitude,
                "longitude" => longitude,
                _ => speed,
            };
            sample = new Sample(sample.Ticks, sample.Value + value);
        }
    }
}
