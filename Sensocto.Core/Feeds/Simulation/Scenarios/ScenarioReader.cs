using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Scenarios;

/// <summary>Builds the feeds of a scenario from its JSON. Used once, for one file.</summary>
internal sealed class ScenarioReader
{
    // Bounds all that is kept here.
    private const int MaxSensors = SensorCatalog.MaxSensors;

    private readonly Dictionary<string, SensorKind> _kinds;
    private readonly ulong _seed;
    private readonly TimeProvider _clock;
    private readonly List<ISensorFeed> _feeds = [];
    private readonly HashSet<SensorId> _ids = [];
    private readonly Dictionary<string, int> _numbered = new(StringComparer.Ordinal);

    private ScenarioReader(ScenarioNode node, TimeProvider clock)
    {
        _clock = clock;
        _seed = (ulong)node.Number("seed", 0, uint.MaxValue);
        var signals = SignalCatalog.ReadAll(node);
        _kinds = node.Map("kinds", (type, kind) => SensorKind.Read(type, kind, signals));
    }

    public static Scenario Read(ScenarioNode root, string name, TimeProvider clock) =>
        root.ReadAs(node =>
        {
            var description = node.Text("description", 500, "");
            var reader = new ScenarioReader(node, clock);
            node.List("rooms", 1, 1000, reader.ReadRoom);
            return new Scenario(name, description, reader._feeds);
        });

    private int ReadRoom(ScenarioNode node)
    {
        var room = node.Text("name", 128);
        return node.List("sensors", 1, 1000, group => ReadGroup(group, room)).Count;
    }

    /// <summary>Reads sensors of one kind in one room. With a count, their numbers continue from the last of that id; without one, it is a single sensor.</summary>
    private int ReadGroup(ScenarioNode node, string room)
    {
        var kind = _kinds[node.OneOf("kind", _kinds.Keys)];
        var id = node.Text("id", 120, kind.Type);
        var name = node.Text("name", 120, kind.Name);
        var breaks = SensorBreaks.Read(node);
        if (!node.Has("count"))
        {
            Add(node, kind, breaks, (id, name, room));
            return 1;
        }

        var count = node.Whole("count", 1, MaxSensors);
        var first = _numbered.GetValueOrDefault(id) + 1;
        for (var number = first; number < first + count; number++)
        {
            Add(node, kind, breaks, ($"{id}-{number}", $"{name} {number}", room));
        }

        _numbered[id] = first + count - 1;
        return count;
    }

    private void Add(
        ScenarioNode node,
        SensorKind kind,
        SensorBreaks breaks,
        (string Id, string Name, string Room) named
    )
    {
        if (_feeds.Count == MaxSensors)
        {
            throw node.Error($"makes more than {MaxSensors} sensors.");
        }

        if (!SensorId.TryCreate(named.Id, out var id) || !_ids.Add(id))
        {
            throw node.Error($"the id '{named.Id}' is not valid or not unique.");
        }

        var descriptor = new SensorDescriptor
        {
            Id = id,
            Name = named.Name,
            Room = named.Room,
            Type = kind.Type,
            Attributes = kind.Descriptors,
        };
        _feeds.Add(new SimulatedFeed(descriptor, kind, breaks, _seed, _clock));
    }
}
