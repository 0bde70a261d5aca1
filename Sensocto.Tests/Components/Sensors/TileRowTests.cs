using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Sensors;

public sealed class TileRowTests : DashboardTestContext
{
    private readonly FakeFeed _feed = new(
        "boiler/3",
        FakeFeed.Attribute("pressure", limits: new AlarmLimits(High: 100)),
        FakeFeed.Attribute("steam"),
        FakeFeed.Attribute("level"),
        FakeFeed.Attribute("drum", limits: new AlarmLimits(High: 100) { Priority = AlarmPriority.P1 })
    );

    private readonly LiveSensor _sensor;
    private readonly IRenderedComponent<TileRow> _tile;

    public TileRowTests()
    {
        _feed.DiesAt = 0;
        _feed.Sensor = _feed.Sensor with { Name = "Boiler 3" };
        _sensor = Engine.Add(_feed).Sensor;
        _tile = Render<TileRow>(p => p.Add(t => t.Sensors, [_sensor]));
        AttachRenderer();
        Run(100);
    }

    private LiveAttribute Pressure => _sensor.Attributes[0];

    [Fact]
    public void It_is_a_named_group_that_shows_two_attributes_and_counts_the_rest()
    {
        var root = _tile.Find(".tile");
        Assert.Equal(
            ("group", "Boiler 3", "-1", "boiler/3"),
            (
                root.GetAttribute("role"),
                root.GetAttribute("aria-label"),
                root.GetAttribute("tabindex"),
                root.GetAttribute("data-sensor-id")
            )
        );
        Assert.Equal(
            $"{_sensor.Attributes[0].Cell.Index} {_sensor.Attributes[1].Cell.Index}",
            root.GetAttribute("data-zone")
        );
        Assert.Equal(
            ["pressure", "steam"],
            _tile.FindAll("[data-attribute-id]").Select(e => e.GetAttribute("data-attribute-id"))
        );
        Assert.Equal("+2 more", _tile.Find(".more").TextContent);
        Assert.Equal("boiler/3", _tile.Find(".tile-name").GetAttribute("title"));
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
        Click("rate", Pressure);
        Assert.Equal("pressure: The probe is wet.", _tile.Find("[data-part=why]").TextContent);
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
        var renders = _tile.RenderCount;
        using var ben = Engine.Look(Pressure, Interest.Hover, "Ben");
        Run(1_000);
        Assert.Equal(renders, _tile.RenderCount);
        Assert.Equal(AttentionLevel.High, Told.Level);
    }

    [Fact]
    public void Why_is_told_until_asked_again_and_follows_the_truth()
    {
        Engine.Look(Pressure, Interest.View, "Ben");
        Run(300);
        Click("rate", Pressure);
        Assert.Equal("pressure 5 Hz: Ben views; load Normal", Text("[data-part=why]"));
        Engine.Look(Pressure, Interest.Hover, "Cem");
        Run(300);
        Assert.Equal("pressure 10 Hz: Cem hovers; Ben views; load Normal", Text("[data-part=why]"));
        Click("rate", _sensor.Attributes[1]);
        Assert.Equal("steam 1 per 5 s: nobody looks; load Normal", Text("[data-part=why]"));
        Click("rate", _sensor.Attributes[1]);
        Assert.Empty(_tile.FindAll("[data-part=why]"));
    }

    [Fact]
    public void A_click_that_means_nothing_does_nothing()
    {
        var hidden = _sensor.Attributes[3];
        var elsewhere = Engine.Add(new FakeFeed("pump"));
        var (renders, address) = (_tile.RenderCount, Services.GetRequiredService<BunitNavigationManager>().Uri);
        Click(null);
        Click("value", Pressure);
        Click("rate");
        Click("rate", elsewhere);
        Click("rate", hidden);
        Click("rate", Pressure, elsewhere.Sensor);
        Click("pin", sensor: elsewhere.Sensor);
        Click("open", sensor: elsewhere.Sensor);
        Assert.Empty(_tile.FindAll("[data-part=why]"));
        Assert.Equal(
            (renders, address),
            (_tile.RenderCount, Services.GetRequiredService<BunitNavigationManager>().Uri)
        );
    }

    [Fact]
    public void An_alarm_of_a_row_is_told_to_the_page_and_renders_nothing()
    {
        (_feed.DiesAt, _feed.Value) = (long.MaxValue, _ => 101);
        Run(1_500);
        Assert.Equal(("active", "P2 high"), (Told.Alarm?.Face, Told.Alarm?.Mark));
        var renders = _tile.RenderCount;
        Engine.Alarms.Acknowledge([Pressure.Alarm!], "Ben");
        Run(1_000);
        Assert.Equal("Priority 2, acknowledged by Ben: beyond high limit 100.0 bar", Told.Alarm?.Title);
        Assert.Equal(renders, _tile.RenderCount);
    }

    [Fact]
    public void The_worst_of_what_is_not_shown_is_marked()
    {
        Assert.Empty(_tile.FindAll(".tile-head .mark"));
        _feed.OnRead = (attribute, after, until, destination) =>
            attribute == 3 ? throw new FeedException("wet") : _feed.Regular(attribute, after, until, destination);
        Run(6_000);
        Assert.Equal(
            ("Error", "error"),
            (Text(".tile-head .mark"), _tile.Find(".tile-head .mark").GetAttribute("data-state"))
        );
        _feed.OnRead = null;
        _feed.DiesAt = long.MaxValue;
        Run(6_000);
        Assert.Empty(_tile.FindAll(".tile-head .mark"));
    }

    [Fact]
    public void An_alarm_of_what_is_not_shown_is_marked_until_somebody_shelves_it()
    {
        _feed.OnRead = (attribute, after, until, destination) =>
            attribute == 3 ? _feed.Regular(attribute, after, until, destination) : 0;
        (_feed.DiesAt, _feed.Value) = (long.MaxValue, _ => 101);
        Run(1_000);
        var mark = _tile.Find(".tile-head .mark");
        Assert.Equal(("P1 high", "1"), (mark.TextContent, mark.GetAttribute("data-priority")));
        Engine.Alarms.Shelve(_sensor.Attributes[3].Cell.Key, "Ben", TimeSpan.FromMinutes(1));
        Run(500);
        Assert.Empty(_tile.FindAll(".tile-head .mark"));
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
    public void It_pins_and_says_whether_it_is_pinned()
    {
        var pin = _tile.Find("[data-part=pin]");
        Assert.Equal(("Pin Boiler 3", "false"), (pin.GetAttribute("aria-label"), pin.GetAttribute("aria-pressed")));
        Click("pin");
        Run(1_000);
        Says(AttentionLevel.High, AttributeState.Waiting, watchers: 1, hz: 10);
        _tile.Render(p => p.Add(t => t.Sensors, [_sensor]).Add(t => t.IsPinned, true));
        pin = _tile.Find("[data-part=pin]");
        Assert.Equal(("Unpin Boiler 3", "true"), (pin.GetAttribute("aria-label"), pin.GetAttribute("aria-pressed")));
    }

    [Fact]
    public void A_parent_that_renders_anew_renders_no_tile()
    {
        var renders = _tile.RenderCount;
        _tile.Render(p => p.Add(t => t.Sensors, [_sensor]));
        _tile.Render(p => p.Add(t => t.Sensors, [_sensor]));
        Assert.Equal(renders, _tile.RenderCount);
    }

    [Fact]
    public void Samples_render_nothing()
    {
        _feed.DiesAt = long.MaxValue;
        Engine.Look(Pressure);
        Run(6_000);
        var renders = _tile.RenderCount;
        Run(20_000);
        Assert.Equal(renders, _tile.RenderCount);
    }

    [Fact]
    public void Another_sensor_is_watched_in_place_of_the_first()
    {
        var other = Engine.Add(new FakeFeed("pump")).Sensor;
        _tile.Render(p => p.Add(t => t.Sensors, [other]));
        Assert.Equal("pump", _tile.Find(".tile").GetAttribute("data-sensor-id"));
        Assert.Empty(_tile.FindAll(".more"));
        Run(300);
        var renders = _tile.RenderCount;
        Engine.Look(Pressure);
        Run(300);
        Assert.Equal(renders, _tile.RenderCount);
        Engine.Look(other.Attributes[0], name: "Ben");
        Run(300);
        Run(1_000);
        Assert.Equal(AttentionLevel.Medium, Bench.Sink.FactsOf(other.Attributes[0]).Level);
    }

    [Fact]
    public void Where_a_neighbour_changes_a_tile_stays_with_what_it_says()
    {
        Engine.Look(Pressure, Interest.View, "Ben");
        var (pump, fan) = (Engine.Add(new FakeFeed("pump")).Sensor, Engine.Add(new FakeFeed("fan")).Sensor);
        _tile.Render(p => p.Add(t => t.Sensors, [_sensor, pump]));
        Run(300);
        Click("rate", Pressure);
        Click("rate", pump.Attributes[0], pump);
        Assert.Equal(2, _tile.FindAll("[data-part=why]").Count);
        Assert.Equal(3, Bench.Shared.Rendered);
        _tile.Render(p => p.Add(t => t.Sensors, [fan, _sensor]));
        Assert.Equal(["fan", "boiler/3"], _tile.FindAll(".tile").Select(t => t.GetAttribute("data-sensor-id")));
        Assert.StartsWith("pressure 5 Hz", Text("[data-part=why]"), StringComparison.Ordinal);
        Assert.Equal(3, Bench.Shared.Rendered);
    }

    [Fact]
    public async Task A_disposed_row_lets_its_tiles_go()
    {
        await DisposeComponentsAsync();
        Assert.Equal(0, Bench.Shared.Rendered);
    }

    [Fact]
    public async Task A_disposed_tile_is_watched_no_more()
    {
        await DisposeComponentsAsync();
        Bench.Open();
        Engine.Look(Pressure, Interest.Hover);
        Run(1_000);
        Assert.Empty(Bench.Page.Changes);
    }

    // What the page makes of a click on a part: see E2E/Modules/parts.test.js.
    private void Click(string? part, LiveAttribute? attribute = null, LiveSensor? sensor = null) =>
        _tile
            .Find(".tile-row")
            .TriggerEvent(
                "onpart",
                new PartEventArgs
                {
                    Sensor = (sensor ?? _sensor).Descriptor.Id.Value,
                    Part = part,
                    Handle = attribute?.Cell.Index,
                }
            );

    private string Text(string selector) => _tile.Find(selector).TextContent;

    // What the page has been told: its module writes it into the row, see E2E/Modules/facts.test.js.
    private RowFacts Told => Bench.Sink.FactsOf(Pressure);

    private void Says(AttentionLevel attention, AttributeState state, int watchers, double hz) =>
        Assert.Equal(
            (attention, state, watchers, hz),
            (Told.Level, Told.State, Told.Watchers.Viewers, Math.Min(10, 1 / Told.Window.TotalSeconds))
        );
}
