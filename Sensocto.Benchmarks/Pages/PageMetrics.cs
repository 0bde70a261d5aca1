using Microsoft.Playwright;

namespace Sensocto.Benchmarks.Pages;

/// <summary>The browser's own metrics of one page, over its DevTools protocol.</summary>
internal sealed class PageMetrics(ICDPSession session)
{
    public static async Task<PageMetrics> OfAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        // Thread time: excludes what other programs on the machine take.
        await session.SendAsync(
            "Performance.enable",
            new Dictionary<string, object> { ["timeDomain"] = "threadTicks" }
        );
        return new PageMetrics(session);
    }

    /// <summary>Processor seconds used by the page's main thread.</summary>
    public async Task<double> MainThreadSecondsAsync() => await GetAsync("TaskDuration");

    /// <summary>The live data on the page's heap, in MB.</summary>
    public async Task<double> LiveMegabytesAsync()
    {
        await session.SendAsync("HeapProfiler.collectGarbage");
        return await GetAsync("JSHeapUsedSize") / 1_048_576;
    }

    /// <summary>Slows the page's processor down by a factor; 1 is full speed.</summary>
    public Task ThrottleAsync(double rate) =>
        session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = rate });

    private async Task<double> GetAsync(string name)
    {
        var answer = await session.SendAsync("Performance.getMetrics");
        return answer!
            .Value.GetProperty("metrics")
            .EnumerateArray()
            .First(metric => metric.GetProperty("name").GetString() == name)
            .GetProperty("value")
            .GetDouble();
    }
}
