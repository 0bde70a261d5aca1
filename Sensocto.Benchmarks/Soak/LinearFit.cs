namespace Sensocto.Benchmarks.Soak;

/// <summary>The straight line through points with the least squares.</summary>
/// <param name="Slope">How much y grows with one x.</param>
/// <param name="Error">The slope's standard error: how much of it may be chance.</param>
/// <param name="Mean">The mean of y.</param>
internal readonly record struct LinearFit(double Slope, double Error, double Mean)
{
    public static LinearFit Through(IReadOnlyList<(double X, double Y)> points)
    {
        var (meanX, meanY) = (points.Average(p => p.X), points.Average(p => p.Y));
        var spread = points.Sum(p => (p.X - meanX) * (p.X - meanX));
        var slope = points.Sum(p => (p.X - meanX) * (p.Y - meanY)) / spread;
        var rest = points.Sum(p => Math.Pow(p.Y - meanY - (slope * (p.X - meanX)), 2));
        return new(slope, Math.Sqrt(rest / Math.Max(1, points.Count - 2) / spread), meanY);
    }
}
