using Sensocto.Benchmarks.Browsing;

namespace Sensocto.Benchmarks.Wake;

/// <summary>The cost of a dashboard that nobody looks at.</summary>
internal sealed record IdleCost(double CorePercent, double ResidentMegabytes)
{
    // Excludes the compilation after the start from the cost of idling.
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(30);

    public static async Task<IdleCost> MeasureAsync(DashboardServer server)
    {
        await Task.Delay(Warm, TimeProvider.System);
        var (began, before) = (TimeProvider.System.GetTimestamp(), server.ProcessorTime);
        await Task.Delay(Span, TimeProvider.System);
        var used = server.ProcessorTime - before;
        return new IdleCost(100 * (used / TimeProvider.System.GetElapsedTime(began)), server.ResidentMegabytes);
    }
}
