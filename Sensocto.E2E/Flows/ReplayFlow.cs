using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>A recording is a source like any other: its values appear on screen in their order.</summary>
public sealed class ReplayFlow(BrowserFixture browser, ReplayFlow.RecordedDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl),
        IClassFixture<ReplayFlow.RecordedDashboard>
{
    [Fact]
    public async Task A_recording_shows_its_values_in_their_order()
    {
        var page = await VisitAsync("/");
        await page.HasTilesAsync("kiln");
        var value = page.Tile("kiln").Attribute("kiln");
        var all = RecordedDashboard.Values;
        var painted = await value.PaintsAsync(all.Length + 1);
        var first = Array.IndexOf(all, painted[0]);
        Assert.Equal(Enumerable.Range(first, all.Length + 1).Select(i => all[i % all.Length]), painted);
        await page.Search.SaysAsync("1 sensor");
    }

    /// <summary>A dashboard that repeats a file of four values, slowly enough that each is seen before the next is painted.</summary>
    public sealed class RecordedDashboard : DashboardFixture
    {
        private static readonly DateTimeOffset Start = new(2014, 2, 14, 14, 27, 0, TimeSpan.Zero);
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sensocto-e2e-");

        // Five significant digits, so two decimals.
        public static string[] Values { get; } = ["815.25", "821.50", "833.75", "840.00"];

        protected override DashboardOptions Options
        {
            get
            {
                var path = Path.Combine(_folder.FullName, "kiln.csv");
                var rows = Values.Select((value, second) => $"{Start.AddSeconds(second):O},{value}");
                File.WriteAllLines(path, ["timestamp,value", .. rows]);
                return new DashboardOptions().Replay(path, speed: 0.4);
            }
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }
}
