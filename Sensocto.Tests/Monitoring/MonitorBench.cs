using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Monitoring;
using Sensocto.Dashboard.Monitoring.Thresholds;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Live;
using Sensocto.Tests.Load;

namespace Sensocto.Tests.Monitoring;

/// <summary>The whole service, with a process whose usage a test sets, and its monitor, in fake time.</summary>
internal sealed class MonitorBench : IDisposable
{
    private readonly LiveBench _live;
    private readonly bool _isOwner;

    public MonitorBench(ThresholdOptions? options = null, LiveBench? live = null)
    {
        (_live, _isOwner) = (live ?? new LiveBench(), live is null);
        Circuits = new CircuitMetrics(_live.Meters);
        var load = Options.Create(new LoadOptions { RiseAfter = 1 });
        Sampler = new LoadSampler(Probe, [Probe], Engine.Load, load, Engine.Clock);
        Reader = new ServiceReader(Engine.Tracker, Engine.Feeds, Engine.History, _live.Metrics, Circuits, Engine.Clock);
        Monitor = new ServiceMonitor(
            Reader,
            Sampler,
            Options.Create(options ?? new ThresholdOptions()),
            load,
            Engine.Clock,
            Log
        );
        Sampler.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
        Monitor.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    public Engine Engine => _live.Engine;

    public LiveBench Live => _live;

    public FakeProbe Probe { get; } = new();

    public FakeLogger<ServiceMonitor> Log { get; } = new();

    public CircuitMetrics Circuits { get; }

    public LoadSampler Sampler { get; }

    public ServiceReader Reader { get; }

    public ServiceMonitor Monitor { get; }

    /// <summary>Takes this many samples of a process that uses a share of its processors.</summary>
    public void Sample(int times, double cpu = 0)
    {
        for (var i = 0; i < times; i++)
        {
            Probe.Use(cpu, seconds: 2);
            Engine.Run(2_000);
        }
    }

    public ThresholdReading Reading(string name) => Monitor.Thresholds.Single(t => t.Figure.Name == name);

    public void Dispose()
    {
        Monitor.Dispose();
        Sampler.Dispose();
        if (_isOwner)
        {
            _live.Dispose();
        }
    }
}
