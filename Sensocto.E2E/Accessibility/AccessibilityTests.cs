using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Accessibility;

/// <summary>WCAG 2 A and AA by axe, over every page, theme and size: no serious or critical finding, and none is allowed for.</summary>
[Collection(PlantDashboard.Name)]
public sealed class AccessibilityTests(BrowserFixture browser, PlantDashboard dashboard) : BrowserTest(browser)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        },
    };

    // One page is resized: to open it anew for every size takes longer than all the rules.
    private static readonly (int Width, int Height)[] Sizes = [(1440, 900), (768, 1024), (390, 844)];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_dashboard_has_no_serious_finding(ColorScheme scheme)
    {
        var page = await VisitAsync(scheme);
        await page.OpenAsync();
        await page.Tile("Boiler 1").Attribute("steam").IsMovingAsync();
        await page.Tile("Boiler 1").Attribute("steam").ClickRateAsync();
        await page.Tile("Boiler 1").ExplainsAsync("Steam temperature 5 Hz");
        await HasNoSeriousFindingAsync(page);
        await page.Tile("Boiler 1").OpenAsync();
        await page.Drawer.IsDrawnAsync();
        await HasNoSeriousFindingAsync(page);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_not_found_page_has_no_serious_finding(ColorScheme scheme)
    {
        var page = await VisitAsync(scheme);
        page.Console.Expect("status of 404");
        await page.OpenAsync("/no/such/page");
        await page.HasHeadingAsync("There is no such page");
        await HasNoSeriousFindingAsync(page);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_monitor_has_no_serious_finding(ColorScheme scheme)
    {
        var page = await VisitAsync(scheme);
        await page.OpenAsync("/monitor");
        await page.HasHeadingAsync("Monitor");
        await HasNoSeriousFindingAsync(page);
    }

    private async Task<DashboardPage> VisitAsync(ColorScheme scheme)
    {
        var opened = await OpenAsync(
            new BrowserNewContextOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce }
        );
        return new DashboardPage(opened, dashboard.BaseUrl);
    }

    private static async Task HasNoSeriousFindingAsync(DashboardPage page)
    {
        foreach (var (width, height) in Sizes)
        {
            await page.Page.SetViewportSizeAsync(width, height);
            var result = await page.Page.RunAxe(Rules);
            var serious = result.Violations.Where(finding => finding.Impact is "serious" or "critical").Select(Say);
            Assert.NotEmpty(result.Passes);
            Assert.True(!serious.Any(), $"{width}×{height}: {string.Join('\n', serious)}");
        }
    }

    private static string Say(AxeResultItem finding) =>
        $"{finding.Id} ({finding.Impact}): {finding.Help}\n"
        + string.Join(
            '\n',
            finding
                .Nodes.Take(5)
                .Select(node => $"  {node.Html}\n    {string.Join("; ", node.Any.Select(check => check.Message))}")
        );
}
