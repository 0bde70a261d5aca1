namespace Sensocto.Core.Attention;

/// <summary>One viewer's part in a key's level. Immutable.</summary>
/// <param name="Viewer">The viewer.</param>
/// <param name="Level">What this viewer alone would give the key.</param>
/// <param name="Interest">What its page reports.</param>
/// <param name="IsPinned">Whether this viewer pins the sensor (A5).</param>
/// <param name="BoostLeft">The remaining boost after its pointer left (A4); zero if there is none.</param>
public sealed record Watcher(
    ViewerInfo Viewer,
    AttentionLevel Level,
    Interest Interest,
    bool IsPinned,
    TimeSpan BoostLeft
);
