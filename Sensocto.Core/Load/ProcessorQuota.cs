using System.Globalization;

namespace Sensocto.Core.Load;

/// <summary>
/// A container's processor quota in processors. The runtime rounds it up to whole ones, which would read a container that is throttled at half a
/// processor as half idle.
/// </summary>
internal static class ProcessorQuota
{
    /// <summary>The quota of a control group (version 2, else 1) whose files are in a folder; null for none.</summary>
    public static double? Read(string folder) =>
        Parse(Text(folder, "cpu.max"))
        ?? Parse($"{Text(folder, "cpu/cpu.cfs_quota_us")} {Text(folder, "cpu/cpu.cfs_period_us")}");

    private static double? Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return
            words is [var quota, var period]
            && Number(quota) is > 0 and var share
            && Number(period) is > 0 and var whole
            ? share / whole
            : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Text(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
