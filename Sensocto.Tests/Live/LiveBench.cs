using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Load;

namespace Sensocto.Tests.Live;

/// <summary>An engine, the frame clock and one circuit's pump with a page that tests answer for.</summary>
internal sealed class LiveBench : IDisposable
{
    public LiveBench(LiveOptions? options = null)
    {
        var given = Options.Create(options ?? new LiveOptions());
        Metrics = new LiveMetrics(Meters);
        Clock = new FrameClock(given, Engine.Clock);
        Pump = new FramePump(Clock, Engine.Tracker, Engine.Feeds, given, Metrics, Engine.Clock, Log);
    }

    public Engine Engine { get; } = new();

    public TestMeters Meters { get; } = new();

    public LiveMetrics Metrics { get; }

    public FrameClock Clock { get; }

    public FramePump Pump { get; }

    public FakeSink Sink { get; } = new();

    public FakeLogger<FramePump> Log { get; } = new();

    public OperatorCircuit Circuit() => new(Engine.Tracker, Engine.Feeds, Pump, new Farewells());

    public void Run(double ms) => Engine.Run(ms);

    public void Dispose()
    {
        Pump.Dispose();
        Clock.Dispose();
        Engine.Dispose();
        Meters.Dispose();
    }
}

/// <summary>A page that answers at once, later, or with a failure.</summary>
internal sealed class FakeSink : IFrameSink
{
    private readonly Queue<TaskCompletionSource> _unanswered = [];

    public bool AnswersByItself { get; set; } = true;

    public Exception? FailsWith { get; set; }

    public List<List<Section>> Frames { get; } = [];

    public List<IReadOnlyList<TileWatch>> Changes { get; } = [];

    public int Calls { get; private set; }

    public int Unanswered => _unanswered.Count;

    public IEnumerable<Section> Sections => Frames.SelectMany(f => f);

    public Task SendAsync(byte[]? frame, IReadOnlyList<TileWatch>? changed)
    {
        Calls++;
        if (FailsWith is not null)
        {
            return Task.FromException(FailsWith);
        }

        if (frame is not null)
        {
            Frames.Add(FrameReader.Read(frame).Sections);
        }

        if (changed is not null)
        {
            Changes.Add(changed);
        }

        if (AnswersByItself)
        {
            return Task.CompletedTask;
        }

        var answer = new TaskCompletionSource();
        _unanswered.Enqueue(answer);
        return answer.Task;
    }

    public void Answer() => _unanswered.Dequeue().SetResult();

    public void Fail(Exception exception) => _unanswered.Dequeue().SetException(exception);

    public List<(long TimeMs, double Value)> PointsOf(LiveAttribute attribute) =>
        [.. Sections.OfType<Section.Samples>().Where(s => s.Handle == attribute.Cell.Index).SelectMany(s => s.Points)];
}
