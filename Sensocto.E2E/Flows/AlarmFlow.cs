using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>An alarm reaches every operator whatever they look at, and the others see who deals with it.</summary>
[Collection(Measured.Name)]
public sealed class AlarmFlow(BrowserFixture browser, PlantDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl),
        IClassFixture<PlantDashboard>
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task A_sensor_that_nobody_watches_calls_within_half_a_second_and_is_dealt_with_by_name()
    {
        using var one = new ProbeFeed(dashboard.Services, "unwatched probe 1");
        using var two = new ProbeFeed(dashboard.Services, "unwatched probe 2");
        using var three = new ProbeFeed(dashboard.Services, "unwatched probe 3");
        ProbeFeed[] probes = [one, two, three];
        var ada = await VisitAsync("/?q=motor-3", "Ada");
        var ben = await VisitAsync("/alarms", "Ben");
        var latencies = new List<TimeSpan>();
        foreach (var probe in probes)
        {
            var armed = await ada.Alarms.ArmAsync(probe.Sensor.Name);
            var crossed = TimeProvider.System.GetUtcNow();
            probe.Measure(ProbeFeed.AlarmAt + 1);
            latencies.Add(await ada.Alarms.ShownAfterAsync(armed, crossed));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Crossing to strip: {string.Join(", ", latencies.Select(l => $"{l.TotalMilliseconds:0} ms"))}"
        );
        Assert.InRange(latencies.Order().ElementAt(probes.Length / 2), TimeSpan.Zero, Soon);
        var (first, last) = (one.Sensor.Name, three.Sensor.Name);
        await ada.Alarms.AnnouncesAsync("Priority 1 alarm: unwatched probe");
        var held = await AttentionAsync(last, "reading");
        Assert.Equal("none", held.GetProperty("level").GetString());
        Assert.Contains("held at Medium by an alarm", held.GetProperty("reason").GetString(), StringComparison.Ordinal);

        await ben.Alarms.Listed(last).IsAsync("unacknowledged");
        await ada.Alarms.OpenStripAsync();
        await ada.Alarms.Line(last).AcknowledgeAsync();
        await ben.Alarms.Listed(last).IsAsync("acknowledged by Ada");
        await ben.Alarms.Listed(first).ShelveAsync("1 h");
        await ada.Alarms.Line(first).IsAsync("shelved by Ben until ");
        await ada.MovePointerAwayAsync();
        await ada.Alarms.Line(first).IsGoneAsync();
    }

    [Fact]
    public async Task The_tile_that_has_the_focus_is_acknowledged_by_its_key_wherever_its_line_is()
    {
        using var older = new ProbeFeed(dashboard.Services, "keyed probe older");
        using var newer = new ProbeFeed(dashboard.Services, "keyed probe newer");
        var ada = await VisitAsync("/?q=keyed probe", "Ada");
        var ben = await VisitAsync("/alarms", "Ben");
        older.Measure(ProbeFeed.AlarmAt + 1);
        await ben.Alarms.Listed(older.Sensor.Name).IsAsync("unacknowledged");
        newer.Measure(ProbeFeed.AlarmAt + 1);
        await ben.Alarms.Listed(newer.Sensor.Name).IsAsync("unacknowledged");

        await ada.Tile(older.Sensor.Name).Attribute("reading").HasAlarmAsync("active", "P1 high");
        await ada.Tile(older.Sensor.Name).FocusAsync();
        await ada.Keys.PressAsync("a");
        await ben.Alarms.Listed(older.Sensor.Name).IsAsync("acknowledged by Ada");
        await ben.Alarms.Listed(newer.Sensor.Name).IsAsync("unacknowledged");
        await ada.Tile(older.Sensor.Name).Attribute("reading").HasAlarmAsync("acknowledged", "P1 high");
        await ada.Keys.PressAsync("a");
        await ada.Keys.SaysAsync("Nothing to acknowledge here");
    }
}
