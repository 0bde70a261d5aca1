using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Cluster;

/// <summary>
/// Two nodes as real processes, with a real store: while an operator on north looks, south must know, until north leaves, dies or hangs,
/// and no longer.
/// </summary>
[Collection(ClusterNodes.Name)]
[Trait("Suite", "cluster")]
public sealed class ClusterTests(BrowserFixture browser, ClusterNodes nodes) : BrowserTest(browser)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact(Explicit = true)]
    public async Task A_node_that_leaves_is_taken_back_at_once()
    {
        await LookOnNorthAsync();
        nodes.North.Signal("TERM");

        var took = await ClusterView.SaysAsync(nodes.South, isHigh: false, 10 * Second);
        Moments.Note("graceful leave, seen by the other node", took, 0.5 * Second);
        await nodes.North.WaitForExitAsync();
        await nodes.North.StartAsync();
        await nodes.AreTogetherAsync(15 * Second);
    }

    [Fact(Explicit = true)]
    public async Task A_node_that_is_killed_is_taken_back_and_joins_again_at_the_same_address()
    {
        await LookOnNorthAsync();
        await nodes.North.KillAsync();

        Moments.Note(
            "kill -9, seen by the other node",
            await ClusterView.SaysAsync(nodes.South, isHigh: false, 20 * Second),
            4 * Second
        );
        await nodes.North.StartAsync();
        Moments.Note("restart at the same address", await nodes.AreTogetherAsync(30 * Second), 10 * Second);
    }

    [Fact(Explicit = true)]
    public async Task A_node_that_stands_still_is_not_believed_and_its_pages_live_on_when_it_goes_on()
    {
        var page = await LookOnNorthAsync();
        await page.MarkAsync();
        nodes.North.Signal("STOP");
        try
        {
            var took = await ClusterView.SaysAsync(nodes.South, isHigh: false, 20 * Second);
            Moments.Note("SIGSTOP, seen by the other node", took, 4 * Second);
            await Task.Delay(12 * Second - took, TimeProvider.System, TestContext.Current.CancellationToken);
        }
        finally
        {
            nodes.North.Signal("CONT");
        }

        Moments.Note(
            "rejoined after SIGSTOP",
            await ClusterView.SaysAsync(nodes.South, isHigh: true, 30 * Second),
            10 * Second
        );
        await nodes.AreTogetherAsync(10 * Second);
        Assert.True(await page.IsMarkedAsync());
        await page.Tile("Motor 3").Attribute("speed").IsMovingAsync();
    }

    [Fact(Explicit = true)]
    public async Task A_store_that_is_restarted_is_not_noticed()
    {
        await LookOnNorthAsync();
        await nodes.Redis.KillAsync();
        await nodes.Redis.StartAsync();

        await nodes.AreTogetherAsync(10 * Second);
        Assert.Equal("high", await ClusterView.LevelAsync(nodes.South));
    }

    [Fact(Explicit = true)]
    public async Task A_store_that_lost_everything_is_filled_again_and_the_look_still_counts()
    {
        await LookOnNorthAsync();
        await nodes.Redis.WipeAsync();

        // The node checks for itself every 5 s; until then nothing changes.
        Moments.Note("store wiped, both joined anew", await RejoinAsync(), 20 * Second);
        await ClusterView.SaysAsync(nodes.South, isHigh: true, 10 * Second);
    }

    [Fact(Explicit = true)]
    public async Task Everything_crashes_and_comes_back()
    {
        await nodes.HealAsync();
        await Task.WhenAll(nodes.North.KillAsync(), nodes.South.KillAsync(), nodes.Redis.KillAsync());
        await nodes.Redis.StartAsync();
        await Task.WhenAll(nodes.North.StartAsync(), nodes.South.StartAsync());

        Moments.Note("together after everything crashed", await nodes.AreTogetherAsync(30 * Second), 10 * Second);
    }

    private async Task<TimeSpan> RejoinAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        await Poll.UntilAsync(
            "the store has both nodes again",
            30 * Second,
            async () => await nodes.Redis.MembersAsync() >= 2
        );
        await nodes.AreTogetherAsync(20 * Second);
        return TimeProvider.System.GetElapsedTime(began);
    }

    /// <summary>Rests an operator's pointer on an attribute on north, until south knows.</summary>
    private async Task<DashboardPage> LookOnNorthAsync()
    {
        await nodes.HealAsync();
        var page = new DashboardPage(await OpenAsync(), nodes.North.BaseUrl);
        page.Console.Expect(ClusterNodes.LinkLost);
        await page.OpenAsync("/?q=motor-3");
        await page.Tile("Motor 3").Attribute("speed").HoverAsync();
        await page.Tile("Motor 3").Attribute("speed").HasLevelAsync("high");
        await ClusterView.SaysAsync(nodes.South, isHigh: true, 10 * Second);
        return page;
    }
}
