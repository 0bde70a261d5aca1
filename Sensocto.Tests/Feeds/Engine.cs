using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.History;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

/// <summary>Catalog, tracker and feeds, wired as in the dashboard, in fake time. By default it takes every step of the wheel, even if nobody looks.</summary>
internal sealed class Engine : IDisposable
{
    public Engine(
        FeedOptions? options = null,
        AttentionOptions? attention = null,
        ILogger<FeedHost>? log = null,
        LoadLevel load = LoadLevel.Normal,
        PacingOptions? pacing = null,
        HistoryOptions? history = null,
        AlarmOptions? alarms = null,
        WallClock? clock = null
    )
    {
        Clock = clock ?? new WallClock();
        Load.Level = load;
        History = new HistoryStore(Options.Create(history ?? new HistoryOptions()));
        Alarms = new AlarmBook(Options.Create(alarms ?? new AlarmOptions()), Clock);
        Tracker = new AttentionTracker(Catalog, Options.Create(attention ?? new AttentionOptions()), Clock);
        Feeds = new FeedHost(
            Catalog,
            Tracker,
            Load,
            Options.Create(pacing ?? new PacingOptions()),
            Options.Create(options ?? new FeedOptions { IdleStep = TimingWheel.Resolution }),
            Clock,
            log,
            History,
            Alarms
        );
    }

    public WallClock Clock { get; }

    public SensorCatalog Catalog { get; } = new();

    public SystemLoad Load { get; } = new();

    public AttentionTracker Tracker { get; }

    public FeedHost Feeds { get; }

    public HistoryStore History { get; }

    public AlarmBook Alarms { get; }

    public LiveAttribute Add(FakeFeed feed)
    {
        Feeds.Add(feed);
        return Find(feed.Sensor.Id.Value);
    }

    public LiveAttribute Find(string sensor, int attribute = 0) =>
        Feeds.TryGet(new SensorId(sensor), out var found)
            ? found.Attributes[attribute]
            : throw new InvalidOperationException($"no sensor {sensor}");

    public Viewer Connect(string name) => Tracker.Connect(new ViewerInfo($"tab of {name}", name));

    /// <summary>Connects a viewer who looks, and stays.</summary>
    public Viewer Look(LiveAttribute attribute, Interest interest = Interest.View, string name = "Ada")
    {
        var viewer = Connect(name);
        viewer.Set(attribute.Cell, interest);
        return viewer;
    }

    /// <summary>Runs for some ms, while every viewer stays alive.</summary>
    public void Run(double ms)
    {
        for (var left = ms; left > 0; left -= 10_000)
        {
            foreach (var viewer in Tracker.Viewers)
            {
                viewer.Beat();
            }

            Clock.Run(Math.Min(left, 10_000));
        }
    }

    public static Sample[] HistoryOf(LiveAttribute attribute)
    {
        var buffer = new Sample[attribute.History.Capacity];
        return buffer[..attribute.History.CopyAfter(0, buffer, out _, out _)];
    }

    public void Dispose()
    {
        Feeds.Dispose();
        Tracker.Dispose();
        Alarms.Dispose();
    }
}
