using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Attention.Model;

/// <summary>The tracker and the model side by side, in one fake time; both take every step, and then everything is compared.</summary>
internal sealed class TrackerRig : IDisposable
{
    private readonly SteppedTime _time = new();
    private readonly SensorCatalog _catalog = new();
    private readonly AttentionTracker _tracker;
    private readonly World _world;
    private readonly AttentionCell[] _cells;
    private readonly TellingLaws[] _laws;
    private readonly SensorLaws[] _sensorLaws;
    private readonly (Viewer Real, NaiveViewer Naive)[] _viewers;
    private int _heardByAll;

    public TrackerRig(World world)
    {
        var options = new AttentionOptions { MaxPinsPerOperator = 2 };
        _world = world;
        Model = new NaiveTracker(world.Sensors, world.Attributes, options);
        _tracker = new AttentionTracker(_catalog, Options.Create(options), _time);
        _tracker.Subscribe(_ => _heardByAll++);
        for (var s = 0; s < world.Sensors; s++)
        {
            _catalog.Add(TrackerFixture.Describe(SensorId(s), Attributes));
        }

        _cells = [.. Model.Keys.Select((_, i) => CellOf(i))];
        _laws = [.. _cells.Select((cell, i) => new TellingLaws(_time, Model.Keys[i], cell))];
        _sensorLaws = [.. Enumerable.Range(0, world.Sensors).Select(s => new SensorLaws(_time, _tracker, SensorId(s)))];
        _viewers = new (Viewer, NaiveViewer)[world.Viewers];
        for (var v = 0; v < world.Viewers; v++)
        {
            Connect(v);
        }
    }

    public NaiveTracker Model { get; }

    private AttributeId[] Attributes =>
        [.. Enumerable.Range(0, _world.Attributes).Select(a => new AttributeId($"a:{a}"))];

    public static string OperatorName(int number) => $"Operator {number % 3}";

    public (Viewer Real, NaiveViewer Naive) Viewer(int number) => _viewers[number % _viewers.Length];

    public (AttentionCell Real, NaiveKey Naive) Key(int number) =>
        (_cells[number % _cells.Length], Model.Keys[number % _cells.Length]);

    public int Sensor(int number) => number % _world.Sensors;

    public static SensorId SensorId(int sensor) => new($"s/{sensor}");

    public void Connect(int number)
    {
        var (id, name) = ($"tab {number}", OperatorName(number));
        _viewers[number % _viewers.Length] = (_tracker.Connect(new ViewerInfo(id, name)), Model.Connect(id, name));
    }

    public void SetExists(int sensor, bool exists)
    {
        _ = exists
            ? _catalog.Add(TrackerFixture.Describe(SensorId(sensor), Attributes))
            : _catalog.Remove(SensorId(sensor));
        Model.SetExists(sensor, exists);
        Array.ForEach(_laws, law => law.CatalogChanged(Model.Now));
    }

    public void BeatAll() => Array.ForEach(_viewers, v => (v.Naive.BeatAt, _) = (Model.Now, Beat(v.Real)));

    public void Advance(int ms)
    {
        Model.Recompute();
        _time.Advance(TimeSpan.FromMilliseconds(ms));
        Model.Advance(ms);
    }

    public void Take(Step step)
    {
        step.Run(this);
        Model.Recompute();
        for (var i = 0; i < _cells.Length; i++)
        {
            CheckKey(_cells[i], Model.Keys[i]);
            _laws[i].Check(Model.Now);
        }

        for (var s = 0; s < _world.Sensors; s++)
        {
            Assert.Equal(Model.SensorLevel(s), _tracker.GetSensorLevel(SensorId(s)));
            _sensorLaws[s].Check(Model, [.. Model.Keys.Where(k => k.Sensor == s)]);
        }

        Assert.Equal(Model.Refused, _tracker.Figures.Refused);
        Assert.Equal(Model.Viewers.Count, _tracker.Figures.Viewers);
        Assert.Equal(_laws.Sum(l => l.Heard), _heardByAll);
    }

    public void Dispose() => _tracker.Dispose();

    private static bool Beat(Viewer viewer)
    {
        viewer.Beat();
        return true;
    }

    private AttentionCell CellOf(int key) =>
        _tracker.TryGetCell(SensorId(key / _world.Attributes), Attributes[key % _world.Attributes], out var cell)
            ? cell
            : throw new InvalidOperationException($"no cell {key}");

    private void CheckKey(AttentionCell cell, NaiveKey key)
    {
        Assert.Equal(key.Level, cell.Level);
        Assert.Equal(key.Level, _tracker.GetLevel(cell.Key.Sensor, cell.Key.Attribute));
        Assert.Equal(key.Watchers.Count, cell.ViewerCount);
        Assert.Equal(NaiveReason.Of(Model, key), _tracker.Describe(cell).Reason);
        if (Model.Now - key.WatchersChangedAt >= TellingLaws.FlushMs)
        {
            var names = _tracker.WatchersOf(cell);
            Assert.Equal(key.Watchers.Count, names.Viewers);
            Assert.Equal(key.Watchers.Select(w => w.Name).Distinct().Order(StringComparer.Ordinal), names.Operators);
        }
    }
}
