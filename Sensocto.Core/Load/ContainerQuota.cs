using System.Globalization;

namespace Sensocto.Core.Load;

/// <summary>
/// What a container may use: the limits of its control group (version 2, else 1), read from the files in a folder. The runtime's figures are not enough: it rounds
/// processors up, so a container throttled at half a processor would seem half idle, and it knows only the heap's share of the memory, by default three quarters.
/// </summary>
internal static class ContainerQuota
{
    // Version 1 expresses "no limit" as a number near the largest.
    private const double NoMemoryLimit = 1L << 60;

    /// <summary>The quota in processors; null for none.</summary>
    public static double? Processors(string folder) =>
        Parse(Text(folder, "cpu.max"))
        ?? Parse($"{Text(folder, "cpu/cpu.cfs_quota_us")} {Text(folder, "cpu/cpu.cfs_period_us")}");

    /// <summary>The limit of resident memory in bytes; null for none.</summary>
    public static long? Memory(string folder) =>
        (Number(Text(folder, "memory.max")) ?? Number(Text(folder, "memory/memory.limit_in_bytes")))
            is > 0
                and < NoMemoryLimit
                and var bytes
            ? (long)bytes
            : null;

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
