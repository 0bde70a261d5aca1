namespace Sensocto.Core.Load;

/// <summary>The newest latencies of one kind, for percentiles; a new one overwrites the oldest. Thread-safe, lock-free.</summary>
public sealed class LatencyWindow
{
    /// <summary>How many are kept.</summary>
    public const int Capacity = 512;

    private readonly double[] _ms = new double[Capacity];
    private long _count;

    /// <summary>Raised for each latency, on the thread that adds it. Handlers must not block.</summary>
    public event Action<TimeSpan>? Added;

    /// <summary>Latencies added since the start.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Percentiles of the kept latencies, in ms, from one reading: for each share, the lowest latency that so many do not exceed; 0 if none is kept.</summary>
    /// <param name="shares">0 to 1 each, for instance 0.5 and 0.95; 0 is the lowest latency and 1 the highest.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not within 0 to 1.</exception>
    public double[] Percentiles(params ReadOnlySpan<double> shares)
    {
        foreach (var share in shares)
        {
            if (share is not (>= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(shares), share, "A share is 0 to 1.");
            }
        }

        var kept = _ms[..(int)Math.Min(Count, Capacity)];
        Array.Sort(kept);
        var read = new double[shares.Length];
        for (var i = 0; i < read.Length && kept.Length > 0; i++)
        {
            read[i] = kept[Math.Max(0, (int)Math.Ceiling(shares[i] * kept.Length) - 1)];
        }

        return read;
    }

    /// <summary>Adds a latency.</summary>
    public void Add(TimeSpan latency)
    {
        var place = (Interlocked.Increment(ref _count) - 1) % Capacity;
        Volatile.Write(ref _ms[place], latency.TotalMilliseconds);
        Added?.Invoke(latency);
    }
}
