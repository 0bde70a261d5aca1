using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Dashboard.Components.View;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Arranging;

/// <summary>Sensors whose state a test sets, and their roster.</summary>
internal sealed class RosterBench : IDisposable
{
    private readonly Dictionary<string, FakeFeed> _feeds = [];

    public RosterBench() => Roster = new Roster(Engine.Feeds, Engine.Clock);

    public Engine Engine { get; } = new();

    public Roster Roster { get; }

    public FakeFeed this[string id] => _feeds[id];

    public LiveSensor Add(string id, string? name = null, string room = "Hall", string type = "pump")
    {
        var limits = new Sensocto.Core.Sensors.AlarmLimits(High: 100);
        var feed = new FakeFeed(id, FakeFeed.Attribute("value", limits: limits), FakeFeed.Attribute("other"));
        feed.Sensor = feed.Sensor with { Name = name ?? id, Room = room, Type = type };
        _feeds[id] = feed;
        return Engine.Add(feed).Sensor;
    }

    /// <summary>Puts a sensor's first attribute at its limit, or back below it.</summary>
    public void Alarm(string id, bool isOn = true) => _feeds[id].Value = _ => isOn ? 100 : 1;

    public void Silence(string id) => _feeds[id].DiesAt = Engine.Clock.UtcTicks;

    public void Cut(string id) => _feeds[id].OnOnline = () => false;

    public void Break(string id) => _feeds[id].OnRead = (_, _, _, _) => throw new FeedException("wet");

    public void Run(double ms) => Engine.Run(ms);

    public Viewer Look(string id, string name) => Engine.Look(Engine.Find(id), name: name);

    /// <summary>The ids, group by group.</summary>
    public IEnumerable<string> Arranged(GridView view, Viewer? own = null, params string[] pinned) =>
        Roster
            .Read()
            .Arrange(view, new ViewerContext(e => own.OthersAt(e), s => pinned.Contains(s.Descriptor.Id.Value)))
            .Select(Say);

    public static string Say(SensorGroup group) =>
        $"{group.Name}: {string.Join(' ', group.Sensors.Select(s => s.Descriptor.Id))}";

    public void Dispose() => Engine.Dispose();
}
