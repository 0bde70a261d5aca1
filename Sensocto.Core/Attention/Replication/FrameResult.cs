namespace Sensocto.Core.Attention.Replication;

/// <summary>What became of a frame.</summary>
public enum FrameResult
{
    /// <summary>Taken: the receiver knows what the frame told.</summary>
    Ok,

    /// <summary>The receiver does not know what the frame builds upon; it needs a snapshot. Nothing was taken.</summary>
    NeedSnapshot,

    /// <summary>Repeated, overtaken by a later frame, or from a life of the sender that is over. Nothing was taken.</summary>
    Stale,
}
