namespace Sensocto.Core.Attention;

/// <summary>The result of a request to pin a sensor.</summary>
public enum PinResult
{
    /// <summary>This viewer pins the sensor, from now on or already.</summary>
    Pinned,

    /// <summary>The operator has as many pins as allowed (A5); nothing changed.</summary>
    CapReached,

    /// <summary>No such sensor, or the viewer is gone; nothing changed.</summary>
    Refused,
}
