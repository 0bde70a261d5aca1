namespace Sensocto.Core.Attention;

/// <summary>
/// The byte kept per viewer and key: the reported <see cref="Interest"/> and what the tracker adds to it. It is one value, so that
/// no two records of the same interest can disagree (A3).
/// </summary>
[Flags]
internal enum InterestBits : byte
{
    None = 0,
    View = Interest.View,
    Hover = Interest.Hover,
    Focus = Interest.Focus,
    Reported = Interest.All,

    /// <summary>The viewer pins the sensor (A5).</summary>
    Pin = 8,

    /// <summary>The pointer left less than a boost ago (A4).</summary>
    Boost = 16,

    /// <summary>The viewer's boost queue has an entry for this key; keeps the queue at one entry per key.</summary>
    Queued = 32,

    /// <summary>Distinguishes a slot for key 0 without interest from an empty slot.</summary>
    Occupied = 64,
}
