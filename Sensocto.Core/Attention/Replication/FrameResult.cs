namespace Sensocto.Core.Attention.Replication;

/// <summary>The result of sending a frame.</summary>
public enum FrameResult
{
    /// <summary>Applied: the receiver knows what the frame says.</summary>
    Ok,

    /// <summary>The receiver does not know what the frame builds on, so it needs a snapshot. Nothing was applied.</summary>
    NeedSnapshot,

    /// <summary>Repeated, overtaken by a later frame, or from an ended life of the sender. Nothing was applied.</summary>
    Stale,
}
