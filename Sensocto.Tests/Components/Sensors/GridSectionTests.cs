using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Dashboard.Components.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Live;

namespace Sensocto.Tests.Components.Sensors;

public sealed class GridSectionTests : DashboardTestContext
{
    private readonly FakeFeed _feed = new(
        "boiler/3",
        FakeFeed.Attribute("pressure", limits: new AlarmLimits(High: 100)),
        FakeFeed.Attribute("steam"),
        FakeFeed.Attribute("level"),
        FakeFeed.Attribute("drum", limits: new AlarmLimits(High: 100) { Priority = AlarmPriority.P1 })
    );

    private readonly LiveSensor _sensor;
    private readonly IRenderedComponent<GridSection> _section;

    public GridSectionTests()
    {
        _feed.DiesAt = 0;
        _feed.Sensor = _feed.Sensor with { Name = "Boiler 3" };
        _sensor = Engine.Add(_feed).Sensor;
        _section = Render<GridSection>(p => p.Add(s => s.Placed, Of(_sensor)));
        Array.ForEach([.. _sensor.Attributes.Take(GridSection.Shown)], Circuit.Pump.Look);
        AttachLink();
        Run(100);
    }

    private LiveAttribute Pressure => _sensor.Attributes[0];

    [Fact]
    public void It_names_the_sensor_shows_two_attributes_and_counts_the_rest()
    {
        var root = _section.Find(".tile");
        Assert.Equal(("boiler/3", "Boiler 3"), (root.GetAttribute("data-sensor-id"), Text(".tile-name")));
        Assert.Equal(
            $"{_sensor.Attributes[0].Cell.Index} {_sensor.Attributes[1].Cell.Index}",
            root.GetAttribute("data-zone")
        );
        Assert.Equal(
            ["pressure", "steam"],
            _section.FindAll("[data-attribute-id]").Select(e => e.GetAttribute("data-attribute-id"))
        );
        Assert.Equal("+2 more", _section.Find(".more").TextContent);
    }

    [Fact]
    public void Waiting_then_slow_then_live_then_stale_then_live()
    {
        Says(AttentionLevel.None, AttributeState.Waiting, watchers: 0, hz: 0.2);
        _feed.DiesAt = long.MaxValue;
        Run(6_000);
        Says(AttentionLevel.None, AttributeState.Slow, watchers: 0, hz: 0.2);
        Engine.Look(Pressure);
        Run(1_000);
        Says(AttentionLevel.Medium, AttributeState.Live, watchers: 1, hz: 5);
        _feed.DiesAt = Engine.Clock.UtcTicks;
        Run(2_500);
        Says(AttentionLevel.Medium, AttributeState.Stale, watchers: 1, hz: 5);
        _feed.DiesAt = long.MaxValue;
        Run(1_000);
        Says(AttentionLevel.Medium, AttributeState.Live, watchers: 1, hz: 5);
    }

    [Fact]
    public void Offline()
    {
        _feed.OnOnline = () => false;
        Run(6_000);
        Says(AttentionLevel.None, AttributeState.Offline, watchers: 0, hz: 0.2);
    }

    [Fact]
    public void Alarm_speeds_it_up_though_nobody_looks()
    {
        (_feed.DiesAt, _feed.Value) = (long.MaxValue, _ => 100);
        Run(2_000);
        Says(AttentionLevel.None, AttributeState.Alarm, watchers: 0, hz: 5);
    }

    [Fact]
    public void Error_gives_its_reason_when_asked()
    {
        _feed.OnRead = (_, _, _, _) => throw new FeedException("The probe is wet.");
        Run(6_000);
        Says(AttentionLevel.None, AttributeState.Error, watchers: 0, hz: 0.2);
        Ask(Pressure);
        Assert.Equal(["pressure: The probe is wet."], Bench.Sink.Reasons);
    }

    [Fact]
    public void The_badge_follows_another_viewers_look()
    {
        var ben = Engine.Look(Pressure, Interest.Hover, "Ben");
        Run(1_000);
        Says(AttentionLevel.High, AttributeState.Waiting, watchers: 1, hz: 10);
        Assert.Equal("BE", Told.Watchers.Initials);
        Assert.Equal(AttentionLevel.None, Bench.Sink.FactsOf(_sensor.Attributes[1]).Level);

        Engine.Look(Pressure, Interest.View, "Cem");
        Run(1_000);
        Assert.Equal("Ben, Cem", Told.Watchers.Names);
        ben.Dispose();
        Run(1_000);
        Says(AttentionLevel.Medium, AttributeState.Stale, watchers: 1, hz: 5);
        Assert.Equal("CE", Told.Watchers.Initials);
    }

    [Fact]
    public void Nothing_is_rendered_because_somebody_looks()
    {
        var renders = _section.RenderCount;
        using var ben = Engine.Look(Pressure, Interest.Hover, "Ben");
        Run(1_000);
        Assert.Equal(renders, _section.RenderCount);
        Assert.Equal(AttentionLevel.High, Told.Level);
    }

    [Fact]
    public void Why_is_told_until_asked_again_and_follows_the_truth()
    {
        Engine.Look(Pressure, Interest.View, "Ben");
        Run(300);
        var renders = _section.RenderCount;
        Ask(Pressure);
        Assert.Equal(["pressure 5 Hz: Ben views; load Normal; each update brings every sample"], Bench.Sink.Reasons);
        Engine.Look(Pressure, Interest.Hover, "Cem");
        Run(600);
        Assert.Equal(["pressure 10 Hz: Cem hovers; Ben views; load Normal"], Bench.Sink.Reasons);
        Ask(_sensor.Attributes[1]);
        Assert.Equal(
            ["steam 1 per 5 s: nobody looks; load Normal; each update sums up what was measured"],
            Bench.Sink.Reasons
        );
        Ask(_sensor.Attributes[1]);
        Assert.Empty(Bench.Sink.Reasons);
        Assert.Equal(renders, _section.RenderCount);
    }

    [Fact]
    public void A_click_that_means_nothing_does_nothing()
    {
        var hidden = _sensor.Attributes[3];
        var elsewhere = Engine.Add(new FakeFeed("pump"));
        var (renders, address) = (_section.RenderCount, Services.GetRequiredService<BunitNavigationManager>().Uri);
        Click(null);
        Click("value", Pressure);
        Click("rate");
        Click("rate", elsewhere);
        Click("rate", hidden);
        Click("rate", Pressure, elsewhere.Sensor);
        Click("pin", sensor: elsewhere.Sensor);
        Click("open", sensor: elsewhere.Sensor);
        Run(1_000);
        Assert.Empty(Bench.Sink.Reasons);
        Assert.Equal(
            (renders, address),
            (_section.RenderCount, Services.GetRequiredService<BunitNavigationManager>().Uri)
        );
    }

    [Fact]
    public void An_alarm_of_a_row_is_told_to_the_page_and_renders_nothing()
    {
        (_feed.DiesAt, _feed.Value) = (long.MaxValue, _ => 101);
        Run(1_500);
        Assert.Equal(("active", "P2 high"), (Told.Alarm?.Face, Told.Alarm?.Mark));
        var renders = _section.RenderCount;
        Engine.Alarms.Acknowledge([Pressure.Alarm!], "Ben");
        Run(1_000);
        Assert.Equal("Priority 2, acknowledged by Ben: beyond high limit 100.0 bar", Told.Alarm?.Title);
        Assert.Equal(renders, _section.RenderCount);
    }

    [Fact]
    public void The_worst_of_what_is_not_shown_is_told()
    {
        Assert.Null(Bench.Sink.TileOf(Pressure).State);
        _feed.OnRead = (attribute, after, until, destination) =>
            attribute == 3 ? throw new FeedException("wet") : _feed.Regular(attribute, after, until, destination);
        Run(6_000);
        Assert.Equal(AttributeState.Error, Bench.Sink.TileOf(Pressure).State);
        _feed.OnRead = null;
        _feed.DiesAt = long.MaxValue;
        Run(6_000);
        Assert.Null(Bench.Sink.TileOf(Pressure).State);
    }

    [Fact]
    public void An_alarm_of_what_is_not_shown_is_told_until_somebody_shelves_it()
    {
        _feed.OnRead = (attribute, after, until, destination) =>
            attribute == 3 ? _feed.Regular(attribute, after, until, destination) : 0;
        (_feed.DiesAt, _feed.Value) = (long.MaxValue, _ => 101);
        Run(1_000);
        Assert.Equal(
            new RowAlarm("active", 1, "P1 drum high", "drum: Priority 1, unacknowledged: beyond high limit 100.0 bar"),
            Bench.Sink.TileOf(Pressure).Alarm
        );
        Engine.Alarms.Shelve(_sensor.Attributes[3].Cell.Key, "Ben", TimeSpan.FromMinutes(1));
        Run(500);
        Assert.Null(Bench.Sink.TileOf(Pressure).Alarm);
    }

    [Fact]
    public void Its_name_opens_the_drawer_over_the_view_that_is_shown()
    {
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        navigation.NavigateTo("/?q=boil&sensor=other&attribute=x");
        Click("open");
        Assert.EndsWith("/?q=boil&sensor=boiler%2F3", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_pin_looks_for_the_operator_whatever_is_in_view()
    {
        Click("pin");
        Run(1_000);
        Says(AttentionLevel.High, AttributeState.Waiting, watchers: 1, hz: 10);
        Click("pin");
        Run(1_000);
        Assert.Equal(0, Told.Watchers.Viewers);
    }

    [Fact]
    public void A_parent_that_renders_anew_renders_no_tile()
    {
        var renders = _section.RenderCount;
        var same = _section.Instance.Placed;
        _section.Render(p => p.Add(s => s.Placed, same));
        _section.Render(p => p.Add(s => s.Placed, same with { }));
        Assert.Equal(renders, _section.RenderCount);
    }

    [Fact]
    public void Samples_render_nothing()
    {
        _feed.DiesAt = long.MaxValue;
        Engine.Look(Pressure);
        Run(6_000);
        var renders = _section.RenderCount;
        Run(20_000);
        Assert.Equal(renders, _section.RenderCount);
    }

    [Fact]
    public void Another_sensor_is_watched_in_place_of_the_first()
    {
        var other = Engine.Add(new FakeFeed("pump")).Sensor;
        Show(other);
        Assert.Equal("pump", _section.Find(".tile").GetAttribute("data-sensor-id"));
        Assert.Empty(_section.FindAll(".more"));
        Run(300);
        var renders = _section.RenderCount;
        Engine.Look(Pressure);
        Run(300);
        Assert.Equal(renders, _section.RenderCount);
        Circuit.Pump.Look(other.Attributes[0]);
        Engine.Look(other.Attributes[0], name: "Ben");
        Run(1_000);
        Assert.Equal(AttentionLevel.Medium, Bench.Sink.FactsOf(other.Attributes[0]).Level);
    }

    [Fact]
    public void Where_a_neighbour_changes_a_tile_stays_with_what_it_says()
    {
        var (pump, fan) = (Engine.Add(new FakeFeed("pump")).Sensor, Engine.Add(new FakeFeed("fan")).Sensor);
        Show(_sensor, pump);
        Run(1_000);
        Assert.Equal(3, Bench.Shared.Rendered);
        Bench.Sink.Frames.Clear();
        Show(fan, _sensor);
        Run(1_000);
        Assert.Equal(["fan", "boiler/3"], _section.FindAll(".tile").Select(t => t.GetAttribute("data-sensor-id")));
        Assert.Equal(3, Bench.Shared.Rendered);
        Assert.Equal([fan.Attributes[0].Cell.Index], Bench.Sink.Sections.OfType<Section.Facts>().Select(f => f.Handle));
    }

    [Fact]
    public void Only_rows_of_the_strip_are_there_and_what_leaves_it_lets_its_tiles_go()
    {
        LiveSensor[] sensors = [.. Enumerable.Range(0, 5).Select(i => Engine.Add(new FakeFeed($"pump{i}")).Sensor)];
        var placed = Of(sensors) with { First = 0, Count = 2 };
        _section.Render(p => p.Add(s => s.Placed, placed));
        Assert.Equal(["pump0 pump1", "pump2 pump3"], Rows);
        Assert.Equal("300px", Height(".rows"));
        _section.Render(p => p.Add(s => s.Placed, placed with { First = 1, Count = 2 }));
        Assert.Equal(["pump2 pump3", "pump4"], Rows);
        Assert.Contains("top:100px", _section.Find(".rows-shown").GetAttribute("style"), StringComparison.Ordinal);
        Assert.Equal(3, Bench.Shared.Rendered);
        _section.Render(p => p.Add(s => s.Placed, placed with { Count = 0 }));
        Assert.Empty(_section.FindAll(".rows-shown"));
        Assert.Equal(("300px", 0), (Height(".rows"), Bench.Shared.Rendered));
    }

    [Theory]
    [InlineData(0, "5")]
    [InlineData(2, "5 · 2 pinned")]
    public void Its_head_counts_what_it_shows_and_what_is_elsewhere(int elsewhere, string said)
    {
        var group = new SensorGroup("hall", [.. Enumerable.Repeat(_sensor, 5)], elsewhere);
        _section.Render(p => p.Add(s => s.Placed, new PlacedGroup(group, 2, 100, 0, 0)));
        Assert.Equal(("hall", said), (Text(".group-head > span"), Text(".group-head > .count")));
    }

    [Fact]
    public void A_part_of_a_group_says_which()
    {
        var part = new SensorGroup.Range(1_001, 1_005, 2_000);
        var group = new SensorGroup("hall", [.. Enumerable.Repeat(_sensor, 5)], Part: part);
        _section.Render(p => p.Add(s => s.Placed, new PlacedGroup(group, 2, 100, 0, 0)));
        Assert.Equal("1,001–1,005 of 2,000", Text(".group-head > .count"));
    }

    [Fact]
    public async Task A_disposed_section_lets_its_tiles_go()
    {
        await DisposeComponentsAsync();
        Assert.Equal(0, Bench.Shared.Rendered);
    }

    // What the page does with a click on a part: see E2E/Modules/parts.test.js.
    private void Click(string? part, LiveAttribute? attribute = null, LiveSensor? sensor = null) =>
        _section
            .Find(".group")
            .TriggerEvent(
                "onpart",
                new PartEventArgs
                {
                    Sensor = (sensor ?? _sensor).Descriptor.Id.Value,
                    Part = part,
                    Handle = attribute?.Cell.Index,
                }
            );

    private IEnumerable<string> Rows =>
        _section
            .FindAll(".tile-row")
            .Select(row =>
                string.Join(' ', row.QuerySelectorAll(".tile").Select(t => t.GetAttribute("data-sensor-id")))
            );

    private string Height(string selector) =>
        _section.Find(selector).GetAttribute("style")!.Split("height:")[1].TrimEnd(';');

    private void Ask(LiveAttribute attribute)
    {
        Click("rate", attribute);
        Run(100);
    }

    private void Show(params LiveSensor[] sensors) => _section.Render(p => p.Add(s => s.Placed, Of(sensors)));

    private static PlacedGroup Of(params LiveSensor[] sensors) =>
        new(new SensorGroup("hall", sensors), Columns: 2, RowHeight: 100, First: 0, Count: (sensors.Length + 1) / 2);

    private string Text(string selector) => _section.Find(selector).TextContent;

    // What the page was sent; its module writes it into the row: see E2E/Modules/facts.test.js.
    private RowFacts Told => Bench.Sink.FactsOf(Pressure);

    private void Says(AttentionLevel attention, AttributeState state, int watchers, double hz) =>
        Assert.Equal(
            (attention, state, watchers, hz),
            (Told.Level, Told.State, Told.Watchers.Viewers, Math.Min(10, 1 / Told.Window.TotalSeconds))
        );
}
