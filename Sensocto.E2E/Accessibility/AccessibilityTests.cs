using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Accessibility;

/// <summary>WCAG 2 A and AA by axe, over every page, theme and size: no serious or critical finding, without exceptions.</summary>
public sealed class AccessibilityTests(BrowserFixture browser, PlantDashboard dashboard)
    : BrowserTest(browser),
        IClassFixture<PlantDashboard>
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        },
        // Axe then reports one element of each rule that passes: reporting all of a grid takes longer than checking it.
        ResultTypes = [ResultType.Violations],
    };

    // One page is resized: opening one for every size takes longer than all the rules.
    private static readonly (int Width, int Height)[] Sizes = [(1440, 900), (768, 1024), (390, 844)];

    // Every page, and how to know that it is complete. A dozen tiles are as good as two hundred.
    private static readonly Dictionary<string, Func<DashboardPage, Task>> Pages = new(StringComparer.Ordinal)
    {
        ["/?q=boiler"] = async page =>
        {
            await page.Tile("Boiler 1").Attribute("steam").IsMovingAsync();
            await page.Tile("Boiler 1").Attribute("steam").ClickRateAsync();
            await page.Tile("Boiler 1").ExplainsAsync("Steam temperature 5 Hz");
        },
        ["/?q=nothing+like+it"] = page => page.Search.FindsNothingForAsync("nothing like it"),
        ["/?q=boiler&sensor=boiler-2"] = page => page.Drawer.IsDrawnAsync(),
        ["/?q=boiler&sensor=no-such"] = page => page.Drawer.SaysAsync("does not exist"),
        ["/?q=boiler&kiosk=1"] = page => page.Wall.IsShownAsync(),
        ["/monitor"] = page => page.HasHeadingAsync("Monitor"),
        ["/tuning"] = page => page.HasHeadingAsync("Tuning"),
        ["/no/such/page"] = async page =>
        {
            await page.HasHeadingAsync("There is no such page");
            await page.Settings.OpenAsync();
        },
    };

    public static TheoryData<string, ColorScheme> Cases() =>
        [
            .. Pages.Keys.SelectMany(path =>
                new (string, ColorScheme)[] { (path, ColorScheme.Light), (path, ColorScheme.Dark) }
            ),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_page_has_no_serious_finding(string path, ColorScheme scheme)
    {
        var page = await VisitAsync(scheme);
        if (path == "/no/such/page")
            page.Console.Expect("status of 404");
        await page.OpenAsync(path);
        await Pages[path](page);
        await HasNoSeriousFindingAsync(page);
    }

    // The page below the help is inert, so the help is checked by itself.
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_help_about_the_keys_has_no_serious_finding(ColorScheme scheme)
    {
        var page = await VisitAsync(scheme);
        await page.OpenAsync("/tuning");
        await page.HasHeadingAsync("Tuning");
        await page.Keys.PressAsync("?");
        await page.Keys.HelpIsShownAsync("Acknowledge the alarm");
        await HasNoSeriousFindingAsync(page);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_alarms_have_no_serious_finding(ColorScheme scheme)
    {
        using var probe = new ProbeFeed(dashboard.Services, $"{scheme} probe");
        probe.Measure(ProbeFeed.AlarmAt + 1);
        var page = await VisitAsync(scheme);
        await page.OpenAsync("/alarms");
        await page.HasHeadingAsync("Alarms");
        await page.Alarms.Listed(probe.Sensor.Name).IsAsync("unacknowledged");
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
