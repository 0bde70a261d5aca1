namespace Sensocto.Core.Feeds;

/// <summary>How many samples feeds refused, by reason. Thread-safe.</summary>
public sealed class RefusedSamples
{
    private static readonly int Reasons = Enum.GetValues<RefusalReason>().Length;
    private readonly long[] _counts = new long[Reasons];

    /// <summary>Counts one.</summary>
    public void Add(RefusalReason reason) => Interlocked.Increment(ref _counts[(int)reason]);

    /// <summary>How many since the start.</summary>
    public long Of(RefusalReason reason) => Interlocked.Read(ref _counts[(int)reason]);
}
