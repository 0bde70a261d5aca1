using Microsoft.Playwright;

namespace Sensocto.Benchmarks.Pages;

/// <summary>What the browser counts of one page, by its own protocol.</summary>
internal sealed class PageMetrics(ICDPSession session)
{
    public static async Task<PageMetrics> OfAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        // The thread's own time: what others on the machine take from it is not the page's.
        await session.SendAsync(
            "Performance.enable",
            new Dictionary<string, object> { ["timeDomain"] = "threadTicks" }
        );
        return new PageMetrics(session);
    }

    /// <summary>Seconds of a processor that the page's main thread has used.</summary>
    public async Task<double> MainThreadSecondsAsync() => await GetAsync("TaskDuration");

    /// <summary>What is alive on the page's heap, in MB.</summary>
    public async Task<double> LiveMegabytesAsync()
    {
        await session.SendAsync("HeapProfiler.collectGarbage");
        return await GetAsync("JSHeapUsedSize") / 1_048_576;
    }

    /// <summary>Makes the page's processor so many times slower; 1 is its own speed.</summary>
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
