namespace Sensocto.Core.History;

/// <summary>The mean of values whose sum may overflow a double, as that of two "no value" markers (1.8e308) does. Pure.</summary>
internal static class Average
{
    /// <summary>Always finite if the extremes are: the middle between them if the sum is not.</summary>
    public static double Of(double sum, int count, double min, double max) =>
        double.IsFinite(sum) ? sum / count : (min / 2) + (max / 2);
}
