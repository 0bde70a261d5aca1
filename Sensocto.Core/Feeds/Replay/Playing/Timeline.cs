namespace Sensocto.Core.Feeds.Replay.Playing;

/// <summary>When a recording plays, in wall time. Shared by sensors that were recorded together. Immutable.</summary>
/// <param name="Start">UTC ticks of the first sample of the first lap.</param>
/// <param name="Lap">From the first sample of one lap to that of the next, in ticks; longer than any offset in it.</param>
/// <param name="Loop">Whether there is a second lap.</param>
internal sealed record Timeline(long Start, long Lap, bool Loop)
{
    /// <summary>Whether the recording has not ended yet at a time.</summary>
    public bool PlaysAt(long ticks) => Loop || ticks < Start + Lap;

    /// <summary>The number of the last lap that begins at or before a time; 0 before the start.</summary>
    public long LapAt(long ticks) => Loop ? Math.Max(0, (ticks - Start) / Lap) : 0;

    /// <summary>Whether a lap is ever played.</summary>
    public bool Has(long lap) => Loop || lap == 0;
}
