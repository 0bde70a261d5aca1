namespace Sensocto.Core.Attention;

/// <summary>What came of a wish to pin.</summary>
public enum PinResult
{
    /// <summary>The sensor is pinned by this viewer, now or already.</summary>
    Pinned,

    /// <summary>The operator holds as many pins as allowed (A5); nothing changed.</summary>
    CapReached,

    /// <summary>No such sensor, or the viewer is gone; nothing changed.</summary>
    Refused,
}
