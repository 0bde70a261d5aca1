using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Circuits;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Live;

namespace Sensocto.Tests.Circuits;

public sealed class OperatorPinsTests : IDisposable
{
    private readonly LiveBench _bench = new();
    private readonly OperatorCircuit _circuit;
    private readonly OperatorPins _pins;
    private int _changes;

    public OperatorPinsTests()
    {
        for (var i = 0; i < 10; i++)
        {
            _bench.Engine.Add(new FakeFeed($"{i}"));
        }

        _circuit = _bench.Circuit();
        _circuit.Open("Ada");
        _pins = new OperatorPins(_circuit, _bench.Engine.Feeds, Options.Create(new AttentionOptions()));
        _pins.Changed += () => _changes++;
    }

    public void Dispose()
    {
        _pins.Dispose();
        _circuit.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public void A_pin_holds_its_sensor_high_until_it_is_let_go()
    {
        _pins.Toggle(Id(3));
        Assert.Equal((AttentionLevel.High, 1), (Level(3), _changes));
        Assert.Equal([Id(3)], _pins.Sensors);
        _pins.Toggle(Id(3));
        _bench.Run(200);
        Assert.Equal((AttentionLevel.Low, 2), (Level(3), _changes));
        Assert.Empty(_pins.Sensors);
    }

    [Fact]
    public void One_beyond_the_cap_is_refused_in_words_until_one_is_let_go()
    {
        for (var i = 0; i < 9; i++)
        {
            _pins.Toggle(Id(i));
        }

        Assert.Equal(8, _pins.Sensors.Count);
        Assert.Equal("Not pinned: 8 pins at most. Unpin one first.", _pins.Refusal);
        Assert.Equal(9, _changes);
        _pins.Toggle(Id(0));
        Assert.Null(_pins.Refusal);
        _pins.Toggle(Id(8));
        Assert.Equal(Id(8), _pins.Sensors[^1]);
    }

    [Fact]
    public void What_is_not_there_is_not_pinned()
    {
        _pins.Toggle(new SensorId("ghost"));
        Assert.Equal("Not pinned: the sensor is not there any more.", _pins.Refusal);
        Assert.Empty(_pins.Sensors);
    }

    [Fact]
    public void An_earlier_visits_pins_hold_again_also_where_the_sensor_comes_later()
    {
        _pins.Restore([Id(1), new SensorId("late"), Id(1)]);
        Assert.Equal((AttentionLevel.High, 2, 1), (Level(1), _pins.Sensors.Count, _changes));
        var late = _bench.Engine.Add(new FakeFeed("late"));
        _pins.Hold();
        Assert.Equal(AttentionLevel.High, late.Cell.Level);
        Assert.Equal(0, _bench.Engine.Tracker.Figures.Refused);
    }

    [Fact]
    public void What_is_pinned_before_the_earlier_visits_pins_are_read_stays_pinned()
    {
        _pins.Toggle(Id(3));
        _pins.Toggle(Id(1));
        _pins.Restore([Id(1), Id(2)]);
        Assert.Equal([Id(1), Id(2), Id(3)], _pins.Sensors);
        Assert.Equal((AttentionLevel.High, AttentionLevel.High), (Level(2), Level(3)));
        _pins.Toggle(Id(3));
        Assert.Equal([Id(1), Id(2)], _circuit.Viewer!.Pins);
    }

    [Fact]
    public void A_pin_that_finds_no_room_beside_those_of_the_earlier_visit_is_let_go_and_said()
    {
        _pins.Toggle(Id(9));
        _pins.Restore(Enumerable.Range(0, 8).Select(Id));
        Assert.Equal([.. Enumerable.Range(0, 8).Select(Id)], _pins.Sensors);
        Assert.Equal(_pins.Sensors, _circuit.Viewer!.Pins);
        Assert.Equal("Not pinned: 8 pins at most. Unpin one first.", _pins.Refusal);
    }

    [Fact]
    public void An_earlier_visit_pins_no_more_than_the_cap()
    {
        _pins.Restore(Enumerable.Range(0, 100).Select(i => new SensorId($"{i}")));
        Assert.Equal(8, _pins.Sensors.Count);
    }

    [Fact]
    public void A_pin_whose_sensor_is_gone_gives_way_to_another()
    {
        for (var i = 0; i < 8; i++)
        {
            _pins.Toggle(Id(i));
        }

        _bench.Engine.Feeds.Remove(Id(3));
        _pins.Toggle(Id(8));
        Assert.Null(_pins.Refusal);
        Assert.Equal([.. new[] { 0, 1, 2, 4, 5, 6, 7, 8 }.Select(Id)], _pins.Sensors);
        Assert.Equal(AttentionLevel.High, Level(8));

        var back = _bench.Engine.Add(new FakeFeed("3"));
        _bench.Run(200);
        Assert.NotEqual(AttentionLevel.High, back.Cell.Level);
    }

    [Fact]
    public void Pins_of_sensors_that_are_gone_for_good_take_no_place_from_new_ones_at_the_next_visit()
    {
        _pins.Restore(Enumerable.Range(0, 8).Select(i => new SensorId($"gone {i}")));
        _pins.Toggle(Id(1));
        _pins.Toggle(Id(2));
        Assert.Equal(8, _pins.Sensors.Count);

        using var next = new OperatorPins(_circuit, _bench.Engine.Feeds, Options.Create(new AttentionOptions()));
        next.Restore(_pins.Sensors);
        Assert.Equal([Id(1), Id(2)], next.Sensors.Skip(6));
    }

    [Fact]
    public void Of_more_pins_than_the_cap_those_are_kept_whose_sensors_are_there()
    {
        _pins.Restore([.. Enumerable.Range(0, 8).Select(i => new SensorId($"gone {i}")), Id(1), Id(2)]);
        Assert.Equal([new SensorId("gone 2"), Id(1), Id(2)], new[] { 0, 6, 7 }.Select(i => _pins.Sensors[i]));
    }

    [Fact]
    public void What_another_page_of_the_operator_pins_and_is_gone_takes_no_room_either()
    {
        using var other = PageWithSevenPins("Ada");
        _pins.Toggle(Id(7));
        for (var i = 0; i < 7; i++)
        {
            _bench.Engine.Feeds.Remove(Id(i));
        }

        _pins.Toggle(Id(8));
        Assert.Null(_pins.Refusal);
        Assert.Equal((AttentionLevel.High, AttentionLevel.High), (Level(7), Level(8)));
    }

    [Fact]
    public void A_page_that_comes_back_after_its_lease_holds_its_pins_again()
    {
        _pins.Toggle(Id(3));
        _circuit.Down();
        _bench.Engine.Clock.Run(200_000);
        Assert.NotEqual(AttentionLevel.High, Level(3));
        _circuit.Up();
        Assert.Equal(AttentionLevel.High, Level(3));
    }

    [Fact]
    public void Pins_beyond_what_the_operators_other_pages_leave_are_kept_and_said_and_hold_when_there_is_room()
    {
        using var other = PageWithSevenPins("Ada");
        _pins.Restore([Id(7), Id(8), Id(9)]);
        Assert.Equal("2 of the pins have no effect: Ada can pin 8 sensors at most, over all pages.", _pins.Refusal);
        Assert.Equal([Id(7), Id(8), Id(9)], _pins.Sensors);
        Assert.NotEqual(AttentionLevel.High, Level(8));
        _pins.Toggle(Id(7));
        Assert.Equal(AttentionLevel.High, Level(8));
    }

    [Fact]
    public void Pins_that_did_not_hold_do_when_another_page_has_let_go_and_are_not_spoken_of_any_more()
    {
        using var other = PageWithSevenPins("Ada");
        _pins.Restore([Id(7), Id(8)]);
        Assert.Equal("1 of the pins have no effect: Ada can pin 8 sensors at most, over all pages.", _pins.Refusal);
        other.Viewer!.Unpin(Id(0));
        _pins.HoldRest();
        Assert.Equal((AttentionLevel.High, null), (Level(8), _pins.Refusal));
    }

    [Fact]
    public void That_a_wish_was_refused_stays_said_when_the_pins_are_held_again()
    {
        _pins.Toggle(new SensorId("ghost"));
        _pins.Hold();
        Assert.Equal("Not pinned: the sensor is not there any more.", _pins.Refusal);
    }

    [Fact]
    public void A_pin_that_is_let_go_while_it_is_held_anew_stays_let_go()
    {
        _pins.Restore([Id(1), Id(3)]);
        _circuit.Down();
        _bench.Engine.Clock.Run(200_000);
        using var listener = _bench.Engine.Find("1").Cell.Subscribe(_ => _pins.Toggle(Id(3)));
        _circuit.Up();
        _bench.Run(200);
        Assert.Equal([Id(1)], _pins.Sensors);
        Assert.Equal([Id(1)], _circuit.Viewer!.Pins);
    }

    [Fact]
    public void An_operator_who_takes_a_name_with_pins_of_its_own_is_told_what_does_not_hold()
    {
        using var other = PageWithSevenPins("Grace");
        _pins.Restore([Id(8), Id(9)]);
        Assert.Null(_pins.Refusal);
        _circuit.Rename("Grace");
        Assert.Equal("1 of the pins have no effect: Grace can pin 8 sensors at most, over all pages.", _pins.Refusal);
        Assert.Equal(2, _changes);
        _circuit.Rename("Ada");
        Assert.Null(_pins.Refusal);
    }

    private OperatorCircuit PageWithSevenPins(string name)
    {
        var page = _bench.Circuit();
        page.Open(name);
        Assert.All(Enumerable.Range(0, 7), i => Assert.Equal(PinResult.Pinned, page.Viewer!.Pin(Id(i))));
        return page;
    }

    private static SensorId Id(int i) => new($"{i}");

    private AttentionLevel Level(int i) => _bench.Engine.Find($"{i}").Cell.Level;
}
