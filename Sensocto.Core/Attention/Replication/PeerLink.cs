namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// What one peer is known to know. One frame is in flight at a time, and the next one carries what changed meanwhile, so a peer
/// that never answers costs only this object. Not thread-safe.
/// </summary>
internal sealed class PeerLink(NodeIncarnation peer)
{
    private bool _isBusy;
    private long _sentAtMs = long.MinValue / 2;

    public NodeIncarnation Peer { get; } = peer;

    /// <summary>The last frame it applied; 0 before the first, or if it needs a snapshot.</summary>
    public long Known { get; private set; }

    /// <summary>The next frame, if none is in flight and there is news or a heartbeat is due; otherwise null.</summary>
    public AttentionFrame? Take(OwnLevels own, NodeIncarnation sender, long nowMs, long heartbeatMs)
    {
        if (_isBusy || (!HasNews(own) && nowMs - _sentAtMs < heartbeatMs))
        {
            return null;
        }

        _isBusy = true;
        _sentAtMs = nowMs;
        return own.FrameSince(Known, sender);
    }

    /// <summary>Whether there is anything the peer does not know yet.</summary>
    public bool HasNews(OwnLevels own) => Known == 0 || own.HasChangedSince(Known);

    /// <summary>
    /// Takes the answer to the frame. If there is none (null), the peer may or may not have it, and the next frame repeats its content.
    /// </summary>
    public void Answer(AttentionFrame frame, FrameResult? result)
    {
        _isBusy = false;
        Known = result switch
        {
            FrameResult.Ok => frame.To,
            FrameResult.NeedSnapshot => 0,
            _ => Known,
        };
    }
}
