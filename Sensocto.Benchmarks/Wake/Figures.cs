namespace Sensocto.Benchmarks.Wake;

/// <summary>The statistics of a series of measurements, in ms.</summary>
internal sealed record Figures(int Count, double Median, double P95, double Max)
{
    public static Figures Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted is []
            ? new Figures(0, double.NaN, double.NaN, double.NaN)
            : new Figures(sorted.Length, At(sorted, 0.5), At(sorted, 0.95), sorted[^1]);
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
