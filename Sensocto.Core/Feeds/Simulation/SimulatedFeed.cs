using Sensocto.Core.Feeds.Simulation.Scenarios;
using Sensocto.Core.Feeds.Simulation.Signals;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation;

/// <summary>
/// A sensor whose samples are a function of its seed and the time. It stores nothing, so its past is never lost, and reading it slowly, late or twice
/// changes no value. Thread-safe; a read allocates nothing. Everything but the seed is shared with the other sensors of its kind.
/// </summary>
internal sealed class SimulatedFeed : ISensorFeed
{
    private const ulong DropOutSalt = 0xD209_0000;
    private const ulong OfflineSalt = 0x0FF1_0000;

    private readonly SensorKind _kind;
    private readonly SensorBreaks _breaks;
    private readonly ulong _seed;
    private readonly TimeProvider _clock;

    public SimulatedFeed(SensorDescriptor sensor, SensorKind kind, SensorBreaks breaks, ulong seed, TimeProvider clock)
    {
        Sensor = sensor;
        _kind = kind;
        _breaks = breaks;
        _seed = Hash.Of(seed, sensor.Id.Value);
        _clock = clock;
    }

    public SensorDescriptor Sensor { get; }

    public bool IsOnline =>
        _breaks.Offline?.Covers(_seed ^ OfflineSalt, _clock.GetUtcNow().UtcTicks, out _) is null or false;

    public int Read(int attribute, long after, long until, Span<Sample> destination)
    {
        if (after >= until)
        {
            return 0;
        }

        var template = _kind.Attributes[attribute];
        var seed = new SignalSeed(_seed, Hash.Of(_seed, attribute));
        var offset = template.PhaseTicks ?? (long)(seed.Attribute % (ulong)template.StepTicks);
        var grid = new SampleGrid(template.StepTicks, offset);
        var tick = grid.FirstAfter(after);
        var count = 0;
        while (count < destination.Length && tick <= until)
        {
            if (IsSilent(template, seed, tick, out var end))
            {
                tick = grid.FirstAfter(end - 1);
                continue;
            }

            destination[count++] = new Sample(tick, 0);
            tick += grid.Step;
        }

        foreach (var layer in template.Layers)
        {
            layer.Apply(seed, destination[..count]);
        }

        return count;
    }

    /// <summary>Ignored: a simulated sensor always measures at its full rate.</summary>
    public void OnWindowChanged(int attribute, SendWindow window) { }

    private bool IsSilent(AttributeTemplate template, SignalSeed seed, long tick, out long end)
    {
        end = 0;
        return template.DropOuts?.Covers(seed.Attribute ^ DropOutSalt, tick, out end) == true
            || _breaks.DropOuts?.Covers(seed.Sensor ^ DropOutSalt, tick, out end) == true
            || _breaks.Offline?.Covers(seed.Sensor ^ OfflineSalt, tick, out end) == true;
    }
}
