using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Attention.Replication.Simulation;

/// <summary>One node: its replica while it lives, and the past that the laws need.</summary>
internal sealed class SimNode(string name, TimeProvider time)
{
    public static readonly ReplicaOptions Options = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(3));
    private readonly Dictionary<(long Epoch, long To), Dictionary<AttributeKey, AttentionLevel>> _told = [];
    private readonly Dictionary<string, (NodeIncarnation Life, long At)> _heard = [];
    private readonly HashSet<NodeIncarnation> _removed = [];

    public string Name => name;

    public AttentionReplica? Replica { get; private set; }

    public NodeIncarnation Life { get; private set; } = new(name, 0);

    /// <summary>When its last life ended.</summary>
    public long DiedAt { get; private set; }

    public void Start()
    {
        Life = Life with { Epoch = Life.Epoch + 1 };
        Replica = new AttentionReplica(Life, Options, time);
        _heard.Clear();
        _removed.Clear();
    }

    public void Crash(long now) => (Replica, DiedAt) = (null, now);

    /// <summary>The others took it for dead: it goes on under another number.</summary>
    public void BeginLife(long now)
    {
        DiedAt = now;
        Life = Life with { Epoch = Life.Epoch + 1 };
        Replica!.BeginLife(Life.Epoch);
    }

    public void Remove(NodeIncarnation peer)
    {
        _removed.Add(peer);
        Replica?.Remove(peer);
    }

    public FrameResult? Take(AttentionFrame frame, long now)
    {
        var result = Replica?.Apply(frame);
        if (result == FrameResult.Ok)
        {
            _heard[frame.Sender.Node] = (frame.Sender, now);
        }

        return result;
    }

    public void Flush(SimNetwork network, IReadOnlyList<SimNode> nodes, long now)
    {
        if (Replica is null)
        {
            return;
        }

        Replica.Sweep();
        foreach (var (peer, frame) in Replica.TakeFrames())
        {
            _told[(Life.Epoch, frame.To)] = SimCluster.Keys.ToDictionary(k => k, Replica.OwnLevel);
            network.Call(this, nodes.Single(n => n.Name == peer.Node), frame, now);
        }
    }

    /// <summary>Its levels when it sent the frame with this number.</summary>
    public Dictionary<AttributeKey, AttentionLevel> ToldAt(long epoch, long to) => _told[(epoch, to)];

    /// <summary>Whether a frame of the peer's present life came in time, and that life was not reported over.</summary>
    public bool MustBelieve(SimNode peer, long now) =>
        peer.Replica is not null
        && _heard.TryGetValue(peer.Name, out var heard)
        && heard.Life == peer.Life
        && !_removed.Contains(peer.Life)
        && now - heard.At <= Options.PeerSilence.TotalMilliseconds;
}
