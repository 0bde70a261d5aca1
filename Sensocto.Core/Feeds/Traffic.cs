namespace Sensocto.Core.Feeds;

/// <summary>What is sent, compared with what the sensors measure. Immutable.</summary>
/// <param name="FullRate">Samples a second that all sensors measure, as declared.</param>
/// <param name="SentRate">Samples a second that were sent, over the last 30 s; a summary counts as one. Backfill, of the time before somebody looked, does not count.</param>
/// <param name="Sent">Samples sent since the start.</param>
/// <param name="Measured">Samples read from feeds since the start.</param>
public readonly record struct Traffic(double FullRate, double SentRate, long Sent, long Measured)
{
    /// <summary>Sent as a share of full, 0 to 1; 0 where nothing is measured.</summary>
    public double Share => FullRate > 0 ? Math.Min(1, SentRate / FullRate) : 0;

    /// <summary>The share that was not sent, 0 to 1; 0 where nothing is measured, for then nothing is saved.</summary>
    public double Saved => FullRate > 0 ? 1 - Share : 0;
}
