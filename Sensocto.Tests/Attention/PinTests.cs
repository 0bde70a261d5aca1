using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention;

/// <summary>A5, and pins under A6, A12 and another name.</summary>
public sealed class PinTests : IDisposable
{
    private static readonly SensorId Pump = new("pump");
    private readonly TrackerFixture _f = new(new AttentionOptions { MaxPinsPerOperator = 1 });
    private readonly Viewer _ada;

    public PinTests()
    {
        _f.Catalog.Add(Describe(Pump, Pressure));
        _ada = _f.Connect("Ada");
    }

    public void Dispose() => _f.Dispose();

    [Fact]
    public void A_pin_holds_every_attribute_high_until_it_is_let_go()
    {
        Assert.Equal(PinResult.Pinned, _ada.Pin(Boiler));
        Assert.Equal((AttentionLevel.High, AttentionLevel.High), (_f.Level(Pressure), _f.Level(Steam)));
        Assert.Equal([Boiler], _ada.Pins);

        _ada.Unpin(Boiler);
        Assert.Equal((AttentionLevel.Low, AttentionLevel.Low), (_f.Level(Pressure), _f.Level(Steam)));
        Assert.Empty(_ada.Pins);
    }

    [Fact]
    public void Pinning_and_letting_go_twice_counts_once()
    {
        _ada.Pin(Boiler);
        Assert.Equal(PinResult.Pinned, _ada.Pin(Boiler));
        Assert.Equal(1, _f.Cell(Pressure).ViewerCount);
        _ada.Unpin(Boiler);
        _ada.Unpin(Boiler);
        Assert.Equal(0, _f.Cell(Pressure).ViewerCount);
        Assert.Equal(PinResult.Pinned, _ada.Pin(Pump));
    }

    [Fact]
    public void The_level_stays_high_while_at_least_one_pin_is_held()
    {
        var ben = _f.Connect("Ben");
        _ada.Pin(Boiler);
        ben.Pin(Boiler);
        _ada.Unpin(Boiler);
        Assert.Equal(AttentionLevel.High, _f.Level(Pressure));
        ben.Unpin(Boiler);
        Assert.Equal(AttentionLevel.Low, _f.Level(Pressure));
    }

    [Fact]
    public void The_cap_is_per_operator_over_all_tabs()
    {
        var otherTab = _f.Connect("Ada");
        var ben = _f.Connect("Ben");
        _ada.Pin(Boiler);

        Assert.Equal(PinResult.Pinned, otherTab.Pin(Boiler));
        Assert.Equal(PinResult.CapReached, otherTab.Pin(Pump));
        Assert.Equal(AttentionLevel.None, _f.Tracker.GetLevel(Pump, Pressure));
        Assert.Equal(PinResult.Pinned, ben.Pin(Pump));

        _ada.Unpin(Boiler);
        Assert.Equal(PinResult.CapReached, otherTab.Pin(Pump));
        otherTab.Unpin(Boiler);
        Assert.Equal(PinResult.Pinned, otherTab.Pin(Pump));
    }

    [Fact]
    public void A_cap_that_is_reached_is_not_a_refusal_and_an_unknown_sensor_is()
    {
        _ada.Pin(Boiler);
        _ada.Pin(Pump);
        Assert.Equal(0, _f.Tracker.Figures.Refused);

        Assert.Equal(PinResult.Refused, _ada.Pin(new SensorId("nowhere")));
        Assert.Equal(1, _f.Tracker.Figures.Refused);
    }

    [Fact]
    public void A_viewer_that_goes_takes_its_pins_along_and_frees_the_cap()
    {
        _ada.Pin(Boiler);
        _ada.Dispose();
        Assert.Equal(AttentionLevel.Low, _f.Level(Pressure));
        Assert.Empty(_ada.Pins);
        Assert.Equal(PinResult.Pinned, _f.Connect("Ada").Pin(Pump));
    }

    [Fact]
    public void A12_a_pinned_sensor_that_comes_back_is_pinned_again()
    {
        _ada.Pin(Boiler);
        _f.Catalog.Remove(Boiler);
        Assert.Equal(AttentionLevel.None, _f.Level(Pressure));
        _f.Advance(1);
        _f.Catalog.Add(Describe(Boiler, Pressure, Steam));

        Assert.Equal((AttentionLevel.High, AttentionLevel.High), (_f.Level(Pressure), _f.Level(Steam)));
    }

    [Fact]
    public void A12_attributes_that_a_pinned_sensor_comes_back_with_are_pinned_and_told()
    {
        var flow = new AttributeId("flow");
        var told = new List<AttentionChange>();
        _ada.Pin(Boiler);
        _f.Advance(1);
        using var subscription = _f.Tracker.Subscribe(told.Add);
        _f.Catalog.Remove(Boiler);
        _f.Advance(1);
        told.Clear();
        _f.Catalog.Add(Describe(Boiler, Pressure, flow));
        Assert.Empty(told);
        _f.Advance(0.001);

        Assert.Equal(AttentionLevel.High, _f.Level(flow));
        Assert.Equal([flow, Pressure], told.Select(c => c.Cell.Key.Attribute).OrderBy(a => a.Value));
        Assert.All(told, c => Assert.Equal((AttentionLevel.None, AttentionLevel.High), (c.Previous, c.Level)));
    }

    [Fact]
    public void A12_a_pin_let_go_while_the_sensor_is_away_does_not_come_back()
    {
        _ada.Pin(Boiler);
        _f.Catalog.Remove(Boiler);
        _ada.Unpin(Boiler);
        _f.Catalog.Add(Describe(Boiler, Pressure, Steam));

        Assert.Equal(AttentionLevel.None, _f.Level(Pressure));
        Assert.Equal(0, _f.Cell(Pressure).ViewerCount);
    }

    [Fact]
    public void A12_a_pin_let_go_while_an_attribute_is_away_does_not_come_back()
    {
        _ada.Pin(Boiler);
        _f.Catalog.Remove(Boiler);
        _f.Catalog.Add(Describe(Boiler, Pressure));
        _ada.Unpin(Boiler);
        _f.Catalog.Remove(Boiler);
        _f.Catalog.Add(Describe(Boiler, Pressure, Steam));

        Assert.Equal(AttentionLevel.None, _f.Level(Steam));
    }

    [Fact]
    public void A12_a_suspended_viewers_pin_holds_the_sensor_that_came_back_once_the_link_is_up()
    {
        _ada.Pin(Boiler);
        _ada.Suspend();
        _f.Catalog.Remove(Boiler);
        _f.Advance(1);
        _f.Catalog.Add(Describe(Boiler, Pressure, Steam));
        Assert.Equal(AttentionLevel.None, _f.Level(Pressure));

        _ada.Resume();
        Assert.Equal(AttentionLevel.High, _f.Level(Pressure));
        Assert.Equal(2, _ada.InterestCount);
    }

    [Fact]
    public void Another_name_takes_the_pins_along_without_a_dip()
    {
        _ada.Pin(Boiler);
        _f.Advance(1);
        var told = Listen(_f.Cell(Pressure));
        _ada.Rename("Countess");
        _f.Advance(1);

        Assert.Empty(told);
        Assert.Equal([Boiler], _ada.Pins);
        Assert.Equal("pinned by Countess", _f.Tracker.Describe(_f.Cell(Pressure)).Reason);
        Assert.Equal(PinResult.Pinned, _f.Connect("Ada").Pin(Pump));
        Assert.Equal(PinResult.CapReached, _f.Connect("Countess").Pin(Pump));
    }

    [Fact]
    public void Another_name_that_holds_its_cap_already_loses_the_pin()
    {
        _f.Connect("Ben").Pin(Pump);
        _ada.Pin(Boiler);
        _ada.Rename("Ben");

        Assert.Empty(_ada.Pins);
        Assert.Equal(AttentionLevel.Low, _f.Level(Pressure));
        Assert.Equal(PinResult.Pinned, _f.Connect("Ada").Pin(Pump));
    }

    [Fact]
    public void The_same_name_again_changes_nothing()
    {
        _ada.Pin(Boiler);
        _ada.Rename("Ada");

        Assert.Equal([Boiler], _ada.Pins);
        Assert.Equal(1, _f.Cell(Pressure).ViewerCount);
    }

    [Fact]
    public void Unpinning_leaves_what_the_page_says()
    {
        _ada.Set(_f.Cell(Pressure), Interest.View);
        _ada.Pin(Boiler);
        _ada.Unpin(Boiler);
        Assert.Equal((AttentionLevel.Medium, AttentionLevel.Low), (_f.Level(Pressure), _f.Level(Steam)));
    }

    [Fact]
    public void A_pin_that_is_let_go_is_no_interest_any_more()
    {
        _ada.Pin(Boiler);
        Assert.Equal(2, _ada.InterestCount);
        _ada.Unpin(Boiler);
        Assert.Equal(0, _ada.InterestCount);
    }
}
