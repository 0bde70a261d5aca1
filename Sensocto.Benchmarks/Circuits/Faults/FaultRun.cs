using Sensocto.Benchmarks.Circuits.Operators;
using Sensocto.Benchmarks.Circuits.Serving;
using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Circuits.Faults;

/// <summary>Runs one fault after the other, and measures the effect of each on the other pages.</summary>
internal sealed class FaultRun(
    BenchServer server,
    Swarm swarm,
    SwarmSetting setting,
    ViewerWatch watch,
    Report report,
    CircuitsOptions options
)
{
    private const int Share = 10;
    private const double CutSeconds = 6;
    private const double Patience = 30;
    private static readonly TimeSpan Retention = TimeSpan.FromSeconds(195);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(8);

    // A forced collection holds up all pages for most of a second: that delay must not count towards the fault.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);
    private int _next;

    /// <summary>A tenth of the pages go on receiving but no longer answer.</summary>
    public async Task HangAsync()
    {
        var before = await P99Async();
        var heap = (await server.Heap.CollectAsync()).HeapBytes;
        var hung = Take();
        var present = await watch.PresentAsync();
        hung.ForEach(o => o.Sulk());
        report.Add("hang_demoted", await watch.UntilAsync(present - hung.Count, Patience), "s (goal 15)");
        var after = await P99Async();
        report.Add("hang_others_p99_before", before, "ms");
        report.Add("hang_others_p99_after", after, "ms");
        var grown = (await server.Heap.CollectAsync()).HeapBytes - heap;
        report.Add("hang_heap_grown_per_page", grown / 1024 / hung.Count, "KB");
        hung.ForEach(o => o.Leave());
    }

    /// <summary>One page sends invalid reports of every kind, as fast as it can.</summary>
    public async Task AttackAsync()
    {
        var heap = (await server.Heap.CollectAsync()).HeapBytes;
        await Task.Delay(Settling, TimeProvider.System);
        var before = await P99Async();
        var attacker = Take(1).Single();
        setting.Tally.Clear();
        var began = TimeProvider.System.GetTimestamp();
        var sent = await Attack.RunAsync(attacker, TimeSpan.FromSeconds(Patience));
        report.Add("attack_reports_before_close", sent, "reports");
        report.Add("attack_closed_after", TimeProvider.System.GetElapsedTime(began).TotalSeconds, "s");
        await Task.Delay(Span, TimeProvider.System);
        report.Add("attack_others_p99_before", before, "ms");
        report.Add("attack_others_p99_after", setting.Tally.Age.Quantile(0.99), "ms");
        report.Add("attack_heap_grown", ((await server.Heap.CollectAsync()).HeapBytes - heap) / 1024, "KB");
        attacker.Leave();
    }

    /// <summary>A tenth of the pages go silent with their sockets open.</summary>
    public async Task BlackHoleAsync()
    {
        var lost = Take();
        var present = await watch.PresentAsync();
        lost.ForEach(o => o.Vanish());
        report.Add("black_hole_demoted", await watch.UntilAsync(present - lost.Count, Patience), "s (goal 15)");
        lost.ForEach(o => o.Leave());
    }

    /// <summary>All links are cut for a while; pages reconnect as the page's own modules would.</summary>
    public async Task CutAsync()
    {
        var all = swarm.Operators.Where(o => o.IsLive).ToList();
        all.ForEach(o => o.Cut());
        report.Add("cut_viewers_suspended", await watch.UntilAsync(0, Patience), "s (goal 1)");
        await Task.Delay(TimeSpan.FromSeconds(CutSeconds), TimeProvider.System);
        var seconds = await Task.WhenAll(all.Select(BackAsync));
        var back = seconds.Where(s => s >= 0).Order().ToList();
        report.Add("cut_circuits_kept", 100.0 * back.Count / all.Count, "% (goal 100)");
        report.Add("cut_frames_again_p50", back.Count == 0 ? -1 : back[back.Count / 2], "s after the link is back");
        report.Add("cut_frames_again_last", back.Count == 0 ? -1 : back[^1], "s (goal 1 for one page)");
    }

    /// <summary>Every page is killed at once.</summary>
    public async Task ResetAsync()
    {
        swarm.Operators.ToList().ForEach(o => o.Reset());
        report.Add("reset_viewers_gone", await watch.UntilAsync(0, Patience), "s (goal 2)");
    }

    /// <summary>The framework releases the circuits after three minutes: their memory must be free again.</summary>
    public async Task ForgetAsync(double idleBytes)
    {
        const double Mb = 1024 * 1024;
        var held = (await server.Heap.CollectAsync()).HeapBytes;
        await Task.Delay(Retention, TimeProvider.System);
        var after = (await server.Heap.CollectAsync()).HeapBytes;
        report.Add("retained_heap", (held - idleBytes) / Mb, "MB");
        report.Add("retained_heap_per_circuit", (held - idleBytes) / 1024 / options.Circuits, "KB");
        report.Add("heap_before_anybody_came", idleBytes / Mb, "MB");
        report.Add("heap_after_retention", after / Mb, "MB");
        report.Add("heap_after_retention_of_full", 100 * (after - idleBytes) / (held - idleBytes), "% (goal 10)");
    }

    /// <summary>The server goes away and comes back; pages retry, then reload, each with a random delay.</summary>
    public async Task RestartAsync(Func<Task<BenchServer>> start)
    {
        await using var again = await start();
        var began = TimeProvider.System.GetTimestamp();
        await using var pages = new Swarm(setting with { Server = again.Address }, new Behaviour(setting, 0));
        await pages.ReloadAsync(options.Circuits, TimeSpan.FromSeconds(3.6));
        report.Add("restart_all_live", TimeProvider.System.GetElapsedTime(began).TotalSeconds, "s (goal 15)");
        report.Add("restart_live", 100.0 * pages.Live / options.Circuits, "% (goal 100)");
    }

#pragma warning disable CA5394 // Randomness for variety.
    private async Task<double> BackAsync(HeadlessOperator each)
    {
        var began = TimeProvider.System.GetTimestamp();
        await Task.Delay(TimeSpan.FromMilliseconds(780 * Random.Shared.NextDouble()), TimeProvider.System);
        return await swarm.ReconnectAsync(each) ? TimeProvider.System.GetElapsedTime(began).TotalSeconds : -1;
    }
#pragma warning restore CA5394

    private List<HeadlessOperator> Take(int? count = null)
    {
        var wanted = count ?? Math.Max(1, options.Circuits / Share);
        var taken = swarm.Operators.Skip(_next).Where(o => o.IsLive).Take(wanted).ToList();
        _next += wanted;
        return taken;
    }

    private async Task<double> P99Async()
    {
        setting.Tally.Clear();
        await Task.Delay(Span, TimeProvider.System);
        return setting.Tally.Age.Quantile(0.99);
    }
}
