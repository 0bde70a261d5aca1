using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Load;

namespace Sensocto.Tests.Live;

/// <summary>An engine, the frame clock and one circuit's pump, with a page that the test plays.</summary>
internal sealed class LiveBench : IDisposable
{
    public LiveBench(LiveOptions? options = null, AttentionOptions? attention = null)
    {
        Engine = new Engine(attention: attention);
        var given = Options.Create(options ?? new LiveOptions());
        Metrics = new LiveMetrics(Meters);
        Clock = new FrameClock(given, Engine.Clock, Engine.Load);
        Shared = new SharedFrames(given, Engine.Tracker, Engine.Feeds, Engine.Clock);
        Pump = new FramePump(
            Clock,
            Shared,
            new SharedStatus(() => Status()),
            Engine.Feeds,
            given,
            Metrics,
            Engine.Clock,
            Log
        );
        Sink = new FakeSink(Pump);
        Circuits = new CircuitMetrics(Meters);
        Budget = new PageBudget(Engine.Clock, Circuits);
    }

    private static StatusReading Quiet { get; } = new(LoadLevel.Normal, "", "", "100%", "0 of 0", 1, "Ada");

    public Engine Engine { get; }

    public TestMeters Meters { get; } = new();

    public LiveMetrics Metrics { get; }

    public FrameClock Clock { get; }

    public FramePump Pump { get; }

    public SharedFrames Shared { get; }

    /// <summary>A new view, of nothing.</summary>
    public ViewCursors View => new(Shared, Engine.Feeds, Clock.Turn(() => false));

    public ValuesLinks Links { get; } = new();

    public CircuitMetrics Circuits { get; }

    public PageBudget Budget { get; }

    /// <summary>What status bars say.</summary>
    public Func<StatusReading> Status { get; set; } = () => Quiet;

    /// <summary>The page's link for values.</summary>
    public FakeSink Sink { get; }

    public FakeLogger<FramePump> Log { get; } = new();

    public OperatorCircuit Circuit() => new(Engine.Tracker, Engine.Feeds, Pump, new LeaveBeacons(), Links, Budget);

    /// <summary>Starts the page's painter and opens its link.</summary>
    public void Open()
    {
        Pump.Open();
        Pump.Attach(Sink);
    }

    public void Run(double ms) => Engine.Run(ms);

    public void Dispose()
    {
        Pump.Dispose();
        Clock.Dispose();
        Engine.Dispose();
        Meters.Dispose();
    }
}
