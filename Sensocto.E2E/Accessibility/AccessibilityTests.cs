using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Accessibility;

/// <summary>WCAG 2 A and AA by axe, over every page, theme and size: no serious or critical finding, without exceptions.</summary>
public sealed class AccessibilityTests(BrowserFixture browser, PlantDashboard dashboard)
    : BrowserTest(browser),
        IClassFixture<PlantDashboard>
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Axe reports one element of each rule that passes: reporting all of a grid takes longer than checking it.
    private const string Check = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          const { passes, violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
          if (passes.length === 0) return 'axe has checked nothing';
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .flatMap(({ id, impact, help, nodes }) => [
              `${id} (${impact}): ${help}`,
              ...nodes.slice(0, 5).map(({ html, any }) => `  ${html}\n    ${any.map(({ message }) => message).join('; ')}`),
            ])
            .join('\n');
        }
        """;

    // One page is resized and recoloured: opening one for every size and theme takes longer than all the rules.
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

    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    public static TheoryData<string> Cases() => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_page_has_no_serious_finding(string path)
    {
        var page = await VisitAsync();
        if (path == "/no/such/page")
            page.Console.Expect("status of 404");
        await page.OpenAsync(path);
        await Pages[path](page);
        await HasNoSeriousFindingAsync(page);
    }

    // The page below the help is inert, so the help is checked by itself.
    [Fact]
    public async Task The_help_about_the_keys_has_no_serious_finding()
    {
        var page = await VisitAsync();
        await page.OpenAsync("/tuning");
        await page.HasHeadingAsync("Tuning");
        await page.Keys.PressAsync("?");
        await page.Keys.HelpIsShownAsync("Acknowledge the alarm");
        await HasNoSeriousFindingAsync(page);
    }

    [Fact]
    public async Task The_alarms_have_no_serious_finding()
    {
        using var probe = new ProbeFeed(dashboard.Services, "Alarmed probe");
        probe.Measure(ProbeFeed.AlarmAt + 1);
        var page = await VisitAsync();
        await page.OpenAsync("/alarms");
        await page.HasHeadingAsync("Alarms");
        await page.Alarms.Listed(probe.Sensor.Name).IsAsync("unacknowledged");
        await HasNoSeriousFindingAsync(page);
    }

    private async Task<DashboardPage> VisitAsync()
    {
        var opened = await OpenAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        return new DashboardPage(opened, dashboard.BaseUrl);
    }

    private static async Task HasNoSeriousFindingAsync(DashboardPage page)
    {
        await page.Page.EvaluateAsync(Axe);
        foreach (var scheme in Schemes)
        {
            await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            foreach (var (width, height) in Sizes)
            {
                await page.Page.SetViewportSizeAsync(width, height);
                var serious = await page.Page.EvaluateAsync<string>(Check);
                Assert.True(serious.Length == 0, $"{scheme}, {width}×{height}: {serious}");
            }
        }
    }
}
