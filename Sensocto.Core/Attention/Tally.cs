namespace Sensocto.Core.Attention;

/// <summary>A count that only grows. Thread-safe.</summary>
internal sealed class Tally
{
    private long _value;

    public long Value => Volatile.Read(ref _value);

    public void Add(long n = 1) => Interlocked.Add(ref _value, n);
}
