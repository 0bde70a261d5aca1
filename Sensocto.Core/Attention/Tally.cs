namespace Sensocto.Core.Attention;

/// <summary>
/// A counter that only grows. Thread-safe. One cell per processor, each on its own cache line: all threads notify at once, and one
/// shared counter would cost more than the notifications.
/// </summary>
internal sealed class Tally
{
    private const int Stride = 16;
    private static readonly int Stripes = Environment.ProcessorCount;

    // The first line stays empty, because the array's header is in it.
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
