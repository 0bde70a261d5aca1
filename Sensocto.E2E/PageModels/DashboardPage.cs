using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>The main screen as an operator meets it. Every wait is for a state of the page, never for time.</summary>
public sealed class DashboardPage(OpenPage opened, string baseUrl)
{
    public IPage Page => opened.Page;

    public ConsoleLog Console => opened.Console;

    public StatusBarModel Status => new(Page);

    public OperatorModel Operator => new(Page);

    public SearchModel Search => new(Page);

    public ToolbarModel Toolbar => new(Page);

    public AlarmsModel Alarms => new(Page);

    public DrawerModel Drawer => new(Page);

    public KeyboardModel Keys => new(Page);

    public EaseModel Ease => new(Page);

    public SettingsModel Settings => new(Page);

    public WallModel Wall => new(Page);

    public TuningModel Tuning => new(Page);

    public ViewportModel Viewport => new(Page);

    private ILocator Document => Page.Locator("html");

    /// <summary>Sets the operator's own times, in ms, from the next page on.</summary>
    public Task KeepsProfileAsync(int min, int max, int boost) =>
        Page.Context.AddCookiesAsync([
            new Cookie
            {
                Name = "sensocto-settings",
                Value = Uri.EscapeDataString($"profile=custom&custom={min}.{max}.{boost}"),
                Url = baseUrl,
            },
        ]);

    /// <summary>Opens a path and waits until the page is live.</summary>
    public async Task OpenAsync(string path = "/")
    {
        await Page.GotoAsync(baseUrl + path);
        await IsLiveAsync();
    }

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await IsLiveAsync();
    }

    public Task IsLiveAsync() => Expect(Document).ToHaveAttributeAsync("data-live", "true");

    public Task HasUrlAsync(string path) =>
        Expect(Page)
            .ToHaveURLAsync(new Regex($"^{Regex.Escape(baseUrl + path)}$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>A tile, by the name that an operator reads on it.</summary>
    public SensorTileModel Tile(string name) =>
        new(Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = name, Exact = true }));

    public Task HasTilesAsync(params string[] names) => Expect(Page.Locator(".tile-name")).ToHaveTextAsync(names);

    /// <summary>The heads of the groups near the viewport, with their counts.</summary>
    public Task HasGroupsAsync(params string[] heads) => Expect(Page.Locator(".group-head")).ToHaveTextAsync(heads);

    public Task HasGroupsStartingWithAsync(string head) =>
        Expect(Page.Locator(".group-head").First).ToHaveTextAsync(head);

    /// <summary>Saves a screenshot of the page with the test results.</summary>
    public Task PictureAsync(string name) =>
        Page.ScreenshotAsync(new PageScreenshotOptions { Path = TestResults.PathOf("pictures", name + ".png") });

    public Task HasTextAsync(string text) => Expect(Page.GetByText(text)).ToBeVisibleAsync();

    /// <summary>Nothing on the page is wider than the screen.</summary>
    public async Task FitsItsWidthAsync()
    {
        await Expect(Page.Locator(":is(.tile[data-sensor-id], .drawer)").First).ToBeVisibleAsync();
        var (wide, screen) = (
            await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"),
            await Page.EvaluateAsync<int>("() => window.innerWidth")
        );
        Assert.Equal(screen, wide);
    }

    public Task HasHeadingAsync(string text) =>
        Expect(Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = text })).ToBeVisibleAsync();

    /// <summary>The pointer rests on the status bar, over no tile.</summary>
    public Task MovePointerAwayAsync() => Page.Mouse.MoveAsync(1, 1);

    /// <summary>Marks this document; after a reload the mark is gone.</summary>
    public Task MarkAsync() => Page.EvaluateAsync("() => { window.markedByTest = true; }");

    public Task<bool> IsMarkedAsync() => Page.EvaluateAsync<bool>("() => window.markedByTest === true");
}
