namespace Sensocto.Core.History;

/// <summary>The mean of values whose sum may be more than a double holds, as that of two marks for "no value" (1.8e308) is. Pure.</summary>
internal static class Average
{
    /// <summary>Always finite where the extremes are: in the middle between them where the sum is not.</summary>
    public static double Of(double sum, int count, double min, double max) =>
        double.IsFinite(sum) ? sum / count : (min / 2) + (max / 2);
}
