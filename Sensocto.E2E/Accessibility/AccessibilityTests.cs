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

    public static MatrixTheoryData<ColorScheme, (int Width, int Height)> Screens { get; } =
        new([ColorScheme.Light, ColorScheme.Dark], [(1440, 900), (768, 1024), (390, 844)]);

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_dashboard_has_no_serious_finding(ColorScheme scheme, (int Width, int Height) size)
    {
        var page = await VisitAsync(scheme, size);
        await page.OpenAsync();
        await page.Tile("Boiler 1").Attribute("steam").IsMovingAsync();
        await page.Tile("Boiler 1").Attribute("steam").ClickRateAsync();
        await page.Tile("Boiler 1").ExplainsAsync("Steam temperature 5 Hz");
        await HasNoSeriousFindingAsync(page);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_not_found_page_has_no_serious_finding(ColorScheme scheme, (int Width, int Height) size)
    {
        var page = await VisitAsync(scheme, size);
        page.Console.Expect("status of 404");
        await page.OpenAsync("/no/such/page");
        await page.HasHeadingAsync("There is no such page");
        await HasNoSeriousFindingAsync(page);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440, 900)]
    [InlineData(ColorScheme.Dark, 390, 844)]
    public async Task The_monitor_has_no_serious_finding(ColorScheme scheme, int width, int height)
    {
        var page = await VisitAsync(scheme, (width, height));
        await page.OpenAsync("/monitor");
        await page.HasHeadingAsync("Monitor");
        await HasNoSeriousFindingAsync(page);
    }

    private async Task<DashboardPage> VisitAsync(ColorScheme scheme, (int Width, int Height) size)
    {
        var screen = new ViewportSize { Width = size.Width, Height = size.Height };
        var opened = await OpenAsync(
            new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                ViewportSize = screen,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        return new DashboardPage(opened, dashboard.BaseUrl);
    }

    private static async Task HasNoSeriousFindingAsync(DashboardPage page)
    {
        var result = await page.Page.RunAxe(Rules);
        var serious = result.Violations.Where(finding => finding.Impact is "serious" or "critical").Select(Say);
        Assert.NotEmpty(result.Passes);
        Assert.Empty(serious);
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
