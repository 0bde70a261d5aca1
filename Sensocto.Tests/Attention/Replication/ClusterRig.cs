using Sensocto.Core.Attention.Replication;
using Sensocto.Tests.Attention.Replication.Simulation;

namespace Sensocto.Tests.Attention.Replication;

/// <summary>Trackers of a few nodes in one fake time, joined by a lossless network.</summary>
internal sealed class ClusterRig : IDisposable
{
    private readonly SteppedTime _time = new();
    private readonly List<(TrackerFixture Node, ReplicatedAttention Attention)> _nodes;

    public ClusterRig(int nodes)
    {
        _nodes = [.. Enumerable.Range(0, nodes).Select(n => Make(new NodeIncarnation($"node {(char)('A' + n)}", 1)))];
        foreach (var (_, attention) in _nodes)
        {
            _nodes.ForEach(other => attention.Join(other.Attention.Self));
        }

        Flush();
    }

    public TrackerFixture this[int node] => _nodes[node].Node;

    public int Count => _nodes.Count;

    public ReplicatedAttention Attention(int node) => _nodes[node].Attention;

    /// <summary>Lets every node send until nothing is left to send; no time passes.</summary>
    public void Flush()
    {
        while (_nodes.Sum(n => Send(n.Attention)) > 0) { }
    }

    public void Advance(double seconds)
    {
        for (var left = seconds; left > 0; left -= 0.5)
        {
            _time.Advance(TimeSpan.FromSeconds(Math.Min(left, 0.5)));
            Flush();
        }
    }

    /// <summary>Loses what one node sends to the other from now on, including answers; null for nothing.</summary>
    public (int From, int To)? Lost { get; set; }

    public void AdvanceWithoutNetwork(double seconds) => _time.Advance(TimeSpan.FromSeconds(seconds));

    public void Dispose()
    {
        foreach (var (node, attention) in _nodes)
        {
            attention.Dispose();
            node.Dispose();
        }
    }

    private (TrackerFixture, ReplicatedAttention) Make(NodeIncarnation self)
    {
        var node = new TrackerFixture(time: _time);
        var replica = new AttentionReplica(self, SimNode.Options, _time);
        return (node, new ReplicatedAttention(node.Tracker, node.Catalog, replica));
    }

    private int Send(ReplicatedAttention from)
    {
        var answers = 0;
        foreach (var (peer, frame) in from.Flush())
        {
            var to = _nodes.Single(n => n.Attention.Self == peer).Attention;
            Assert.True(FrameCodec.TryRead(FrameCodec.Write(frame), out var arrived));
            FrameResult? result = IsLost(from, to) ? null : to.Apply(arrived);
            FrameResult? answer = IsLost(to, from) ? null : result;
            from.Answer(peer, frame, answer);
            answers += answer is null ? 0 : 1;
        }

        return answers;
    }

    private bool IsLost(ReplicatedAttention from, ReplicatedAttention to) =>
        Lost is { } lost && from == Attention(lost.From) && to == Attention(lost.To);
}
