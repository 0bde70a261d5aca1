using System.Numerics;

namespace Sensocto.Benchmarks.Circuits.Figures;

/// <summary>Counts times by size, within 2 %. Thread-safe.</summary>
internal sealed class Histogram
{
    private const int StepBits = 5;
    private const int Steps = 1 << StepBits;
    private const int Octaves = 32;
    private readonly long[] _counts = new long[Steps * Octaves];

    public long Count => _counts.Sum();

    public void Add(double milliseconds)
    {
        var microseconds = (uint)Math.Clamp(milliseconds * 1000, 0, int.MaxValue);
        Interlocked.Increment(ref _counts[Bucket(microseconds)]);
    }

    public void Clear() => Array.Clear(_counts);

    /// <summary>The quantile of the times, in ms; NaN without any.</summary>
    public double Quantile(double share)
    {
        var wanted = share * Count;
        long seen = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            seen += _counts[i];
            if (seen > 0 && seen >= wanted)
            {
                return Upper(i) / 1000.0;
            }
        }

        return double.NaN;
    }

    private static int Bucket(uint microseconds)
    {
        var octave = Math.Max(0, BitOperations.Log2(microseconds | 1) - StepBits);
        return (octave * Steps) + (int)(microseconds >> octave);
    }

    // In the first two octaves every microsecond has its bucket; above, the buckets of an octave begin at half of it.
    private static long Upper(int bucket)
    {
        var octave = Math.Max(0, (bucket / Steps) - 1);
        return (long)(bucket - (octave * Steps) + 1) << octave;
    }
}
