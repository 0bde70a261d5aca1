using System.Globalization;
using Sensocto.Core.Attention;
using Sensocto.Core.Pacing;

namespace Sensocto.Dashboard.Tuning;

/// <summary>Describes pacing laws. Pure.</summary>
public static class PacingWords
{
    /// <summary>The differences, for instance <c>High × 0.2 → 0.4; None at most 30,000 → 60,000 ms</c>; empty if there are none.</summary>
    public static string Difference(PacingOptions from, PacingOptions to)
    {
        var all = new List<string>();
        Add(all, "base window", from.BaseWindow.TotalMilliseconds, to.BaseWindow.TotalMilliseconds, " ms");
        foreach (var level in AttentionLevels.All.Reverse())
        {
            var (before, after) = (from.For(level), to.For(level));
            Add(all, $"{level} ×", before.Multiplier, after.Multiplier, "");
            Add(all, $"{level} at least", before.MinMs, after.MinMs, " ms");
            Add(all, $"{level} at most", before.MaxMs, after.MaxMs, " ms");
        }

        return string.Join("; ", all);
    }

    private static void Add(List<string> all, string what, double from, double to, string unit)
    {
        if (from != to)
        {
            all.Add(string.Create(CultureInfo.InvariantCulture, $"{what} {from:#,0.###} → {to:#,0.###}{unit}"));
        }
    }
}
