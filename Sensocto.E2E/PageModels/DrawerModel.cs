using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>The drawer of one sensor, and the trend in it.</summary>
public sealed partial class DrawerModel(IPage page)
{
    private ILocator Drawer => page.Locator("[data-part=drawer]");

    private ILocator Trend => Drawer.Locator("[data-part=trend]");

    private ILocator Plot => Trend.Locator(".u-over");

    private ILocator Summary => Trend.Locator("[data-part=summary]");

    public AttributeModel Attribute(string id) => new(Drawer.Locator($"[data-attribute-id='{id}']"));

    public Task IsOfAsync(string sensor) =>
        Expect(Drawer.GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Level = 2 })).ToHaveTextAsync(sensor);

    public Task IsClosedAsync() => Expect(Drawer).ToHaveCountAsync(0);

    public Task IsFocusedAsync() => Expect(Drawer).ToBeFocusedAsync();

    public Task SaysAsync(string notice) =>
        Expect(Drawer.Locator("[data-part=drawer-notice]")).ToContainTextAsync(notice);

    public Task DrawsAsync(string attribute) =>
        Expect(Trend).ToHaveAttributeAsync("aria-label", $"Trend of {attribute}");

    public Task ChooseAsync(string attribute) => Drawer.GetByLabel($"Trend of {attribute}").First.ClickAsync();

    /// <summary>The trend has something to draw.</summary>
    public Task IsDrawnAsync() => Expect(Trend).ToHaveAttributeAsync("data-state", "ready");

    /// <summary>Waits for this many points: a server that has just started has measured little.</summary>
    public Task HasPointsAsync(int least) =>
        page.WaitForFunctionAsync(
            "least => Number(document.querySelector('[data-part=drawer] [data-part=trend]').dataset.points) >= least",
            least
        );

    /// <summary>How much time is shown.</summary>
    public async Task<TimeSpan> SpanAsync() =>
        TimeSpan.FromMilliseconds(
            await Trend.EvaluateAsync<double>("({ dataset }) => Date.parse(dataset.until) - Date.parse(dataset.from)")
        );

    /// <summary>The newest sample appears in it by itself.</summary>
    public async Task GoesOnAsync()
    {
        var before = await Trend.GetAttributeAsync("data-until") ?? "";
        await Expect(Trend).Not.ToHaveAttributeAsync("data-until", before);
    }

    /// <summary>Drags over a range, given as shares of the width.</summary>
    public async Task DrawOverAsync(double from, double until)
    {
        var box = await Plot.BoundingBoxAsync() ?? throw new InvalidOperationException("The plot has no box.");
        var y = box.Y + (box.Height / 2);
        await page.Mouse.MoveAsync((float)(box.X + (box.Width * from)), y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)(box.X + (box.Width * until)), y, new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    public Task PressAsync(string button) =>
        Trend.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Whether it follows the newest sample.</summary>
    public Task FollowsAsync(bool follows) =>
        Expect(Trend.Locator("[data-do=live]")).ToHaveAttributeAsync("aria-pressed", follows ? "true" : "false");

    /// <summary>The lowest and highest value as an operator reads them, and the number of points drawn.</summary>
    public async Task<(double Min, double Max, int Points)> ReadAsync()
    {
        await Expect(Trend).ToHaveAttributeAsync("aria-busy", "false");
        var figures = Figures().Matches(await Summary.InnerTextAsync());
        var points = int.Parse(await Trend.GetAttributeAsync("data-points") ?? "", CultureInfo.InvariantCulture);
        return (Number(figures[0]), Number(figures[2]), points);
    }

    /// <summary>The lines of the exported file.</summary>
    public async Task<IReadOnlyList<string>> ExportAsync()
    {
        var download = await page.RunAndWaitForDownloadAsync(() => Trend.Locator("[data-do=export]").ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        return text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    public Task HasWatcherAsync(string text) =>
        Expect(Drawer.Locator("[data-part=watcher-list] li")).ToContainTextAsync([text]);

    public Task NewestChangeOfRateIsAsync(string text) =>
        Expect(Drawer.Locator("[data-part=rate-timeline] li").First).ToContainTextAsync(text);

    public Task CloseByEscapeAsync() => page.Keyboard.PressAsync("Escape");

    private static double Number(Match match) => double.Parse(match.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figures();
}
