using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Sharing;

namespace Sensocto.Tests.Feeds.Sharing;

/// <summary>Engines of a few nodes with the same sensors, in one fake time, joined as in the cluster; any may be cut off.</summary>
internal sealed class FeedCluster : IDisposable
{
    private readonly WallClock _clock = new();
    private readonly List<Node> _nodes;
    private long _ms;

    public FeedCluster(int nodes, Func<FakeFeed[]> sensors)
    {
        _nodes =
        [
            .. Enumerable.Range(0, nodes).Select(n => Make(new NodeIncarnation($"node {(char)('A' + n)}", 1), sensors)),
        ];
        foreach (var node in _nodes)
        {
            _nodes.ForEach(other => node.Attention.Join(other.Attention.Self));
        }

        Run(1_000);
    }

    public long Now => _clock.UtcTicks;

    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>The node that runs a sensor's feed; there must be one.</summary>
    public Node OwnerOf(string sensor) => _nodes.Single(n => !n.IsCutOff && n.Runs(sensor));

    public Node OtherThan(Node owner) => _nodes.First(n => n != owner && !n.IsCutOff);

    /// <summary>Adds a node later, which sees no other for a while.</summary>
    public Node Add(string name, Func<FakeFeed[]> sensors, int aloneMs)
    {
        var late = Make(new NodeIncarnation(name, 1), sensors);
        _nodes.Add(late);
        Run(aloneMs);
        foreach (var node in _nodes)
        {
            node.Attention.Join(late.Attention.Self);
            late.Attention.Join(node.Attention.Self);
        }

        return late;
    }

    public void Run(int ms)
    {
        for (var end = _ms + ms; _ms < end; )
        {
            _ms += 10;
            _clock.Run(10);
            foreach (var node in _nodes)
            {
                Step(node);
            }
        }
    }

    public void Dispose()
    {
        foreach (var node in _nodes)
        {
            node.Attention.Dispose();
            node.Engine.Dispose();
        }
    }

    private Node Make(NodeIncarnation self, Func<FakeFeed[]> sensors)
    {
        var engine = new Engine(clock: new WallClock(beside: _clock));
        var options = new ReplicaOptions(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(3));
        var attention = new ReplicatedAttention(
            engine.Tracker,
            engine.Catalog,
            new AttentionReplica(self, options, _clock)
        );
        var feeds = sensors();
        foreach (var feed in feeds)
        {
            engine.Add(feed);
        }

        return new Node(engine, attention, new SharedFeeds(engine.Feeds, attention), feeds);
    }

    private void Step(Node node)
    {
        if (_ms % 20 == 0)
        {
            foreach (var (peer, frame) in node.Attention.Flush())
            {
                node.Attention.Answer(peer, frame, Reach(node, peer)?.Attention.Apply(frame));
            }
        }

        if (_ms % 50 == 0)
        {
            foreach (var news in node.Feeds.Take())
            {
                Assert.True(NewsCodec.TryRead(NewsCodec.Write(news.Attributes), out var read));
                node.Feeds.Answer(news, Reach(node, news.Peer)?.Feeds.Receive(read) == true);
            }
        }

        if (_ms % 250 == 0)
        {
            node.Attention.Sweep();
            node.Feeds.Place();
        }
    }

    private Node? Reach(Node from, NodeIncarnation peer) =>
        _nodes.SingleOrDefault(n => n.Attention.Self == peer && !n.IsCutOff && !from.IsCutOff);

    internal sealed record Node(Engine Engine, ReplicatedAttention Attention, SharedFeeds Feeds, FakeFeed[] Sensors)
    {
        public bool IsCutOff { get; set; }

        public LiveAttribute Find(string sensor) => Engine.Find(sensor);

        public FakeFeed Feed(string sensor) => Sensors.Single(f => f.Sensor.Id.Value == sensor);

        public bool Runs(string sensor) =>
            FeedOwners.OwnerOf(
                Attention.Self.Node,
                Feed(sensor).Sensor.Id,
                Attention.Peers.Where(p => !p.IsHidden).Select(p => p.Peer.Node)
            ) == Attention.Self.Node;
    }
}
