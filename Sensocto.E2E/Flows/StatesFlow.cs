using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Flows;

/// <summary>The page never misleads the operator: a tile says every state of its sensor, and its end.</summary>
[Collection(PlantDashboard.Name)]
public sealed class StatesFlow(BrowserFixture browser, PlantDashboard dashboard) : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task A_sensor_that_falls_silent_is_stale_and_keeps_its_last_value()
    {
        using var probe = new ProbeFeed(dashboard.Services, "silent probe");
        var (_, reading) = await LookAtAsync(probe);
        probe.FallSilent();
        await reading.HasStateAsync("stale", isMarked: true);
        await reading.ShowsAsync("20.0");
        probe.Measure(21);
        await reading.HasStateAsync("live", isMarked: false);
        await reading.ShowsAsync("21.0");
    }

    [Fact]
    public async Task A_sensor_that_cannot_be_reached_is_offline_until_it_is_back()
    {
        using var probe = new ProbeFeed(dashboard.Services, "remote probe");
        var (_, reading) = await LookAtAsync(probe);
        probe.GoOffline();
        await reading.HasStateAsync("offline", isMarked: true);
        await reading.ShowsNothingAsync("last seen");
        probe.Measure(22);
        await reading.HasStateAsync("live", isMarked: false);
        await reading.ShowsAsync("22.0");
    }

    [Fact]
    public async Task A_value_beyond_its_limit_is_an_alarm_and_ends_after_it()
    {
        using var probe = new ProbeFeed(dashboard.Services, "hot probe");
        var (_, reading) = await LookAtAsync(probe);
        probe.Measure(ProbeFeed.AlarmAt + 1);
        await reading.HasStateAsync("alarm", isMarked: false);
        await reading.HasAlarmAsync("active", "P1 high");
        await reading.ShowsAsync("101.0");
        probe.Measure(23);
        await reading.ShowsAsync("23.0");
        await reading.HasStateAsync("live", isMarked: false);
        await reading.HasAlarmAsync("returned", "P1 returned");
    }

    [Fact]
    public async Task A_broken_sensor_says_why_and_takes_nothing_else_down()
    {
        using var probe = new ProbeFeed(dashboard.Services, "broken probe");
        using var sound = new ProbeFeed(dashboard.Services, "sound probe");
        var (page, reading) = await LookAtAsync(probe);
        probe.Break("The wire is cut");
        await reading.HasStateAsync("error", isMarked: true);
        await reading.MarkSaysAsync("The wire is cut");
        await reading.ClickRateAsync();
        await page.Tile("broken probe").ExplainsAsync("Reading: The wire is cut");
        sound.Measure(24);
        await page.Search.ForAsync("sound");
        await page.Tile("sound probe").Attribute("reading").ShowsAsync("24.0");
    }

    [Fact]
    public async Task A_sensor_that_comes_and_goes_is_followed_by_an_open_page()
    {
        var page = await VisitAsync("/?q=guest probe");
        await page.Search.FindsNothingForAsync("guest probe");
        using (new ProbeFeed(dashboard.Services, "guest probe"))
            await page.Tile("guest probe").Attribute("reading").ShowsAsync("20.0");
        await page.Search.FindsNothingForAsync("guest probe");
    }

    private async Task<(DashboardPage Page, AttributeModel Reading)> LookAtAsync(ProbeFeed probe)
    {
        var page = await VisitAsync("/?q=" + Uri.EscapeDataString(probe.Sensor.Name));
        var reading = page.Tile(probe.Sensor.Name).Attribute("reading");
        await reading.HasStateAsync("live", isMarked: false);
        await reading.ShowsAsync("20.0");
        return (page, reading);
    }
}
