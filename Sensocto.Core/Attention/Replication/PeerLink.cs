namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// What one peer is known to know. One frame is on its way at a time; what changes meanwhile is in the next, so a peer that
/// never answers costs this object and nothing more. Not thread-safe.
/// </summary>
internal sealed class PeerLink(NodeIncarnation peer)
{
    private bool _isBusy;
    private long _sentAtMs = long.MinValue / 2;

    public NodeIncarnation Peer { get; } = peer;

    /// <summary>The last frame it took; 0 before the first, or when it must have a snapshot.</summary>
    public long Known { get; private set; }

    /// <summary>A frame, if the peer is free and there is something to tell or a heartbeat is due.</summary>
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

    /// <summary>Whether the peer does not know all yet.</summary>
    public bool HasNews(OwnLevels own) => Known == 0 || own.HasChangedSince(Known);

    /// <summary>
    /// The frame was answered, or will not be (null): then the peer may or may not have it, and the next frame tells what this one did.
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
