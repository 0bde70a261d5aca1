namespace Sensocto.Core.Attention;

/// <summary>
/// A count that only grows. Thread-safe. One cell a processor, each on its own cache line: words are told on every thread at once, and one
/// shared counter would cost more than the telling.
/// </summary>
internal sealed class Tally
{
    private const int Stride = 16;
    private static readonly int Stripes = Environment.ProcessorCount;

    // The first line stays empty: the array's own header is in it.
    private readonly long[] _counts = new long[(Stripes + 1) * Stride];

    public long Value
    {
        get
        {
            var sum = 0L;
            for (var i = Stride; i < _counts.Length; i += Stride)
            {
                sum += Volatile.Read(ref _counts[i]);
            }

            return sum;
        }
    }

    public void Add() => Interlocked.Increment(ref _counts[((Thread.GetCurrentProcessorId() % Stripes) + 1) * Stride]);
}
