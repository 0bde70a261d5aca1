namespace Sensocto.Core.Load;

/// <summary>The newest latencies of one kind, for percentiles; the oldest is written over. Thread-safe, nobody waits.</summary>
public sealed class LatencyWindow
{
    /// <summary>How many are kept.</summary>
    public const int Capacity = 512;

    private readonly double[] _ms = new double[Capacity];
    private long _count;

    /// <summary>Each latency, as it is added, on the thread that adds it. Must not block.</summary>
    public event Action<TimeSpan>? Added;

    /// <summary>Latencies added since the start.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>The given shares of what is kept, for instance 0.5 and 0.95, in ms, as one reading; 0 where nothing is kept.</summary>
    public double[] Percentiles(params ReadOnlySpan<double> shares)
    {
        var kept = _ms[..(int)Math.Min(Count, Capacity)];
        Array.Sort(kept);
        var read = new double[shares.Length];
        for (var i = 0; i < read.Length && kept.Length > 0; i++)
        {
            read[i] = kept[(int)Math.Ceiling(shares[i] * kept.Length) - 1];
        }

        return read;
    }

    /// <summary>Adds one.</summary>
    public void Add(TimeSpan latency)
    {
        var place = (Interlocked.Increment(ref _count) - 1) % Capacity;
        Volatile.Write(ref _ms[place], latency.TotalMilliseconds);
        Added?.Invoke(latency);
    }
}
