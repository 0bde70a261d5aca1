using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Replay.Playing;

/// <summary>Derives from the data how to show them.</summary>
internal static class SeriesShape
{
    /// <summary>The digits of a measurement; further ones in a recording are rounding of binary fractions.</summary>
    private const int SignificantDigits = 5;

    /// <summary>At either end, one value in this many does not count as usual: a marker for missing values (-9999), a fault.</summary>
    private const int Rare = 100;

    /// <summary>The lowest and the greatest value, without the hundredth part of the values at either end. There is at least one value.</summary>
    public static (double Min, double Max) Usual(ReadOnlySpan<Sample> samples)
    {
        var values = new double[samples.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = samples[i].Value;
        }

        Array.Sort(values);
        var left = values.Length / Rare;
        return (values[left], values[^(left + 1)]);
    }

    /// <summary>The fewest digits after the point, 0 to 6, that show every value to five significant digits of the greatest usual one.</summary>
    public static int Precision(ReadOnlySpan<Sample> samples, double greatest)
    {
        var wholeDigits = greatest == 0 ? 1 : (int)Math.Floor(Math.Log10(greatest)) + 1;
        var most = Math.Clamp(SignificantDigits - wholeDigits, 0, AttributeDescriptor.MaxPrecision);
        var needed = 0;
        foreach (var sample in samples)
        {
            while (needed < most && Math.Round(sample.Value, needed) != Math.Round(sample.Value, most))
            {
                needed++;
            }
        }

        return needed;
    }

    /// <summary>The median step between samples, in their ticks; <paramref name="alone"/> if there is no step.</summary>
    public static long MedianStep(ReadOnlySpan<Sample> samples, long alone)
    {
        if (samples.Length < 2)
        {
            return alone;
        }

        var steps = new long[samples.Length - 1];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = samples[i + 1].Ticks - samples[i].Ticks;
        }

        Array.Sort(steps);
        return steps[steps.Length / 2];
    }
}
