using System.Globalization;
using Sensocto.Core.Attention;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>The operator wants to know all about one sensor.</summary>
[Collection(PlantDashboard.Name)]
public sealed class DrawerFlow(BrowserFixture browser, PlantDashboard dashboard) : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task A_drawer_is_a_step_that_the_back_button_takes_back_and_open_it_is_a_look()
    {
        using var probe = new ProbeFeed(dashboard.Services, "drawer probe");
        using var trace = new AttentionTrace(dashboard.Services, "drawer probe", "reading");
        var page = await VisitAsync("/?q=drawer", "Ada");
        var opened = AttentionTrace.Clock;
        await page.Tile("drawer probe").OpenAsync();
        await page.HasUrlAsync("/?q=drawer&sensor=drawer%20probe");
        await page.Drawer.IsOfAsync("drawer probe");
        await page.Drawer.IsFocusedAsync();
        await trace.UntilLevelAsync(AttentionLevel.High, opened);
        await page.MovePointerAwayAsync();
        await page.Search.EnterByKeyAsync();
        await page.Drawer.HasWatcherAsync("focuses");
        await page.Drawer.NewestChangeOfRateIsAsync("10 Hz");
        await page.Drawer.IsDrawnAsync();
        await page.Drawer.GoesOnAsync();

        // The page may ask for the sensor's past until it hears that the sensor is gone.
        page.Console.Expect("status of 404");
        probe.Dispose();
        await page.Drawer.SaysAsync("drawer probe is gone");
        using var back = new ProbeFeed(dashboard.Services, "drawer probe");
        await page.Drawer.IsDrawnAsync();
        var closed = AttentionTrace.Clock;
        await page.Page.GoBackAsync();
        await page.Drawer.IsClosedAsync();
        await trace.UntilLevelAsync(AttentionLevel.Medium, closed);

        await page.Tile("drawer probe").OpenAsync();
        await page.Drawer.IsFocusedAsync();
        await page.Drawer.CloseByEscapeAsync();
        await page.Drawer.IsClosedAsync();
        await page.Tile("drawer probe").HasFocusAsync();
        await page.HasUrlAsync("/?q=drawer");
    }

    [Fact]
    public async Task A_link_opens_a_trend_that_is_zoomed_and_exported_as_it_is_shown()
    {
        var page = await VisitAsync("/?sensor=boiler-2&attribute=steam");
        await page.Drawer.IsOfAsync("Boiler 2");
        await page.Drawer.DrawsAsync("Steam temperature");
        await page.Drawer.IsDrawnAsync();
        await page.Drawer.FollowsAsync(true);
        Assert.Equal(5, (await page.Drawer.SpanAsync()).TotalMinutes, 2);

        // At 5 Hz they reach further back than the newest 3 s, which the drag leaves out.
        await page.Drawer.HasPointsAsync(20);
        await page.Drawer.DrawOverAsync(0.5, 0.99);
        await page.Drawer.FollowsAsync(false);
        Assert.InRange((await page.Drawer.SpanAsync()).TotalMinutes, 2.3, 2.6);
        var (min, max, points) = await page.Drawer.ReadAsync();
        var lines = await page.Drawer.ExportAsync();
        Assert.Equal("timestamp,sensor,attribute,unit,mean,min,max,samples,gap_before", lines[0]);
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(points, rows.Count);
        Assert.All(rows, row => Assert.Equal(("boiler-2", "steam", "°C"), (row[1], row[2], row[3])));
        Assert.Equal(min, rows.Min(row => Number(row[5])), 0.05);
        Assert.Equal(max, rows.Max(row => Number(row[6])), 0.05);
        await page.PictureAsync("drawer");

        await page.Drawer.PressAsync("60 min");
        await page.Drawer.FollowsAsync(true);
        Assert.Equal(60, (await page.Drawer.SpanAsync()).TotalMinutes, 2);
        await page.Drawer.ChooseAsync("Drum level");
        await page.Drawer.DrawsAsync("Drum level");
        await page.HasUrlAsync("/?sensor=boiler-2&attribute=level");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
