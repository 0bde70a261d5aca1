using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Sensocto.Benchmarks.Browsing;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.Benchmarks.Pages;

/// <summary>
/// The cost of live tiles to a headless page, the smoothness of a fling over ten thousand sensors, the return of a tab, and whether a slow page
/// affects another.
/// </summary>
internal static class PageCommand
{
    public const string Usage =
        "[SECONDS [PART …]]  what a page costs, PART of: 24 48 96 (tiles at 10 Hz, for 60 s unless given; 300 for the heap), back, forgotten, neighbour, fling";

    private const double Throttle = 6;
    private static readonly TimeSpan FloorSpan = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(60);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // Each size shows all of its tiles.
    private static readonly (int Tiles, int Width, int Height)[] Screens =
    [
        (24, 1440, 900),
        (48, 2800, 900),
        (96, 2800, 1720),
    ];

    private static (int Tiles, int Width, int Height) Usual => Screens[1];

    public static async Task<int> RunAsync(string[] args)
    {
        var span = TimeSpan.FromSeconds(args is [] ? 60 : double.Parse(args[0], CultureInfo.InvariantCulture));
        var parts = args.Skip(1).ToHashSet(StringComparer.Ordinal);
        bool IsWanted(string part) => parts.Count == 0 || parts.Contains(part);
        var folder = await DashboardServer.PublishAsync();
        await using var browser = await LiveBrowser.StartAsync();
        foreach (var screen in Screens)
        {
            if (IsWanted(screen.Tiles.ToString(CultureInfo.InvariantCulture)))
            {
                await MeasureTilesAsync(browser, folder, screen, span);
            }
        }

        if (IsWanted("back"))
        {
            await BackAsync(browser, folder);
        }

        if (IsWanted("forgotten"))
        {
            await ForgottenAsync(browser, folder);
        }

        if (IsWanted("neighbour"))
        {
            await NeighbourAsync(browser, folder);
        }

        if (IsWanted("fling"))
        {
            await FlingAsync(browser, folder);
        }

        return 0;
    }

    private static async Task MeasureTilesAsync(
        LiveBrowser browser,
        string folder,
        (int Tiles, int Width, int Height) screen,
        TimeSpan span
    )
    {
        await using var server = await DashboardServer.StartAsync(folder, TileScenario.Write(screen.Tiles));
        var page = await OpenAsync(browser, server.Url, "Ada", screen);
        var cost = await TileCost.MeasureAsync(page, server, screen.Tiles, span);
        await using var still = await StillPage.InPlaceOfAsync(page);
        var floor = await still.ChangeValuesAsync(FloorSpan);
        Print(
            "page",
            cost,
            $"{cost.Tiles} tiles at 10 Hz: {cost.MainThreadPercent:0.0} % of the page's main thread, {cost.KilobytesPerSecond:0.00} kB/s in "
                + $"{cost.FramesPerSecond:0.0} frames/s, heap {cost.HeapGrowthPercent:+0.0;-0.0} % in {span.TotalSeconds:0} s, server {cost.ServerCorePercent:0.0} % of a core"
        );
        Print(
            "page_floor",
            new { floor, costOverFloor = cost.MainThreadPercent / floor },
            $"the same tiles without the dashboard, all values changed 10 times a second: {floor:0.0} % of the main thread; the dashboard takes {cost.MainThreadPercent / floor:0.00} × that"
        );
    }

    private static async Task BackAsync(LiveBrowser browser, string folder)
    {
        await using var server = await DashboardServer.StartAsync(folder, TileScenario.Write(Usual.Tiles));
        var page = await OpenAsync(browser, server.Url, "Ada", Usual);
        var back = await BackFromLunch.MeasureAsync(page, Away);
        Print(
            "back",
            back,
            $"shown after {Away.TotalSeconds:0} s: first value after {back.FirstMs:0} ms, all after {back.AllMs:0} ms, "
                + $"{back.Bytes} bytes in {back.Frames} frames; {back.FramesWhileHidden} frames while hidden"
        );
    }

    private static async Task ForgottenAsync(LiveBrowser browser, string folder)
    {
        const int Tries = 10;
        var port = FreePort.Find();
        var server = await DashboardServer.StartAsync(folder, "plant", port);
        await using var link = new LinkProxy(server.Url);
        var page = await OpenAsync(browser, link.BaseUrl, "Ada", Screens[0]);
        var tries = new List<Forgotten>();
        for (var i = 0; i < Tries; i++)
        {
            tries.Add(
                await Forgotten.MeasureAsync(
                    page,
                    link,
                    async () =>
                    {
                        await server.DisposeAsync();
                        server = await DashboardServer.StartAsync(folder, "plant", port);
                    }
                )
            );
        }

        await server.DisposeAsync();
        double[] live = [.. tries.Select(t => t.LiveMs).Order()];
        double[] all = [.. tries.Select(t => t.AllMs).Order()];
        Print(
            "forgotten",
            tries,
            $"shown to a server just restarted, {Tries} times: live after {live[Tries / 2]:0} ms (at most {live[^1]:0}), "
                + $"all in view, scrolled as it was, after {all[Tries / 2]:0} ms (at most {all[^1]:0})"
        );
    }

    // The slow page has its own processor: if it took time from the others, the result would say nothing about the server.
    private static async Task NeighbourAsync(LiveBrowser browser, string folder)
    {
        await using var server = await DashboardServer.StartAsync(folder, "plant");
        var page = await OpenAsync(browser, server.Url, "Ada", Screens[0]);
        await using var elsewhere = await LiveBrowser.StartAsync();
        var other = await OpenAsync(elsewhere, server.Url, "Ben", Screens[2]);
        await server.PinAsync(0);
        await browser.PinAsync(0);
        await elsewhere.PinAsync(1);
        var slow = await SlowNeighbour.MeasureAsync(page, other, Throttle);
        Print(
            "neighbour",
            slow,
            $"stamp to paint: median {slow.Before.Median:0.0} ms, p95 {slow.Before.P95:0.0}; beside a page throttled {Throttle:0} ×: "
                + $"{slow.Meanwhile.Median:0.0}, {slow.Meanwhile.P95:0.0} ({slow.MedianPercent:+0.0;-0.0} %); the slow one says “{slow.SlowPageSays}”"
        );
    }

    private static async Task FlingAsync(LiveBrowser browser, string folder)
    {
        await using var server = await DashboardServer.StartAsync(folder, "massive");
        var page = await OpenAsync(browser, server.Url, "Ada", (0, 1440, 900));
        await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System);
        var fling = await new FlingModel(page).DownAsync(pixels: 40_000, pixelsPerSecond: 8_000);
        Print(
            "fling",
            fling,
            $"massive: longest frame {fling.LongestFrameMs:0} ms of {fling.Frames}, longest without a tile {fling.LongestSkeletonMs:0} ms, {fling.MostTiles} tiles at most"
        );
        await using var still = await StillPage.InPlaceOfAsync(page);
        var floor = await still.FlingAsync(pixelsPerSecond: 8_000);
        Print(
            "fling_floor",
            new { longestMs = floor[^1], medianMs = floor[floor.Length / 2] },
            $"the same tiles without the dashboard, scrolled as fast: longest frame {floor[^1]:0} ms, median {floor[floor.Length / 2]:0} ms"
        );
    }

    private static Task<IPage> OpenAsync(
        LiveBrowser browser,
        string url,
        string name,
        (int Tiles, int Width, int Height) screen
    ) =>
        browser.OpenAsync(
            url,
            name,
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            },
            FrameTap.Script
        );

    private static void Print(string bench, object figures, string text)
    {
        Console.WriteLine(JsonSerializer.Serialize(new { bench, figures }, Json));
        Console.WriteLine(text);
    }
}
