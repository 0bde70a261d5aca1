using Microsoft.Extensions.Options;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Membership;
using Sensocto.Cluster.Monitoring;
using Sensocto.Cluster.Silos;
using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Attention.Sharing;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Sharing;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Attention;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Cluster;

/// <summary>
/// What outlives the silos of one node: a tracker over one sensor, and its part in the replication. In real time, because Orleans
/// runs in it; tests wait for states.
/// </summary>
internal sealed class NodeRig : IDisposable
{
    private readonly AttentionTracker _tracker;
    private readonly FeedHost _feeds;

    public NodeRig(ClusterOptions options, TimeProvider? replicaTime = null)
    {
        var catalog = new SensorCatalog();
        _tracker = new AttentionTracker(catalog, Options.Create(new AttentionOptions()), TimeProvider.System);
        var replica = new AttentionReplica(
            new NodeIncarnation(options.NodeName, 1),
            new ReplicaOptions(options.Heartbeat, options.PeerSilence),
            replicaTime ?? TimeProvider.System
        );
        var attention = new ReplicatedAttention(_tracker, catalog, replica);
        _feeds = new FeedHost(
            catalog,
            _tracker,
            new SystemLoad(),
            Options.Create(new PacingOptions()),
            Options.Create(new FeedOptions()),
            TimeProvider.System
        );
        _feeds.Add(Boiler);
        var feeds = new SharedFeeds(_feeds, attention);
        var (members, figures) = (new MemberBook(attention), new ClusterFigures());
        Parts = new ClusterParts(
            options,
            attention,
            feeds,
            new SharedWatchers(_tracker, attention),
            _feeds.Alarms,
            members,
            figures,
            TimeProvider.System
        );
        Monitor = new ClusterMonitor(options, figures, members, attention, feeds);
    }

    public static AttributeKey Key => new(TrackerFixture.Boiler, TrackerFixture.Pressure);

    public static FakeFeed Boiler => new(TrackerFixture.Boiler.Value, Pressure);

    private static AttributeDescriptor Pressure =>
        FakeFeed.Attribute(TrackerFixture.Pressure.Value, limits: new AlarmLimits { High = 0.5 });

    public ClusterParts Parts { get; }

    public ClusterMonitor Monitor { get; }

    public FeedHost Feeds => _feeds;

    public AttentionLevel Level
    {
        get
        {
            Parts.Attention.Sweep();
            return _tracker.GetLevel(TrackerFixture.Boiler, TrackerFixture.Pressure);
        }
    }

    public AttentionCell Cell =>
        _tracker.TryGetCell(TrackerFixture.Boiler, TrackerFixture.Pressure, out var cell)
            ? cell
            : throw new InvalidOperationException("no cell");

    public ClusterStatus Status => Monitor.Read();

    /// <summary>Why the only attribute has its level.</summary>
    public string Reason => _tracker.Describe(Cell).Reason;

    /// <summary>An operator here looks at the only attribute.</summary>
    public Viewer Look(Interest interest)
    {
        var viewer = _tracker.Connect(new ViewerInfo("tab", "Ada"));
        viewer.Set(Cell, interest);
        return viewer;
    }

    public void Dispose()
    {
        Parts.Attention.Dispose();
        _feeds.Dispose();
        _feeds.Alarms.Dispose();
        _tracker.Dispose();
    }
}
