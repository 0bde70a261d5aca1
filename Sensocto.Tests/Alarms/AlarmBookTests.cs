using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Alarms;

public sealed class AlarmBookTests : IDisposable
{
    private readonly AlarmRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void An_alarm_goes_through_its_states()
    {
        var point = _rig.Add("a");
        Assert.Null(point.Current);
        var raised = _rig.Raise(point);
        Assert.Equal((AlarmState.ActiveUnacknowledged, 101, 100), (raised.State, raised.Value, raised.Limit));

        _rig.Pass(1);
        Assert.Equal(1, _rig.Book.Acknowledge([raised], "Ada"));
        Assert.Equal(
            (AlarmState.ActiveAcknowledged, "Ada", _rig.Now),
            (point.Current!.State, point.Current.AcknowledgedBy, point.Current.AcknowledgedTicks)
        );

        _rig.Return(point);
        Assert.Null(point.Current);
        Assert.Empty(_rig.Reading.Standing);
    }

    [Fact]
    public void What_returned_before_anybody_knew_waits_for_somebody()
    {
        var point = _rig.Add("a");
        _rig.Raise(point);
        _rig.Pass(2);
        _rig.Return(point);
        Assert.Equal(
            (AlarmState.ReturnedUnacknowledged, _rig.Now),
            (point.Current!.State, point.Current.ReturnedTicks)
        );
        _rig.Book.Acknowledge([point.Current], "Ada");
        Assert.Null(point.Current);
    }

    [Fact]
    public void Repeats_are_one_alarm_with_a_count_until_it_is_known()
    {
        var point = _rig.Add("a");
        var first = _rig.Raise(point);
        for (var i = 0; i < 4; i++)
        {
            _rig.Pass(1);
            _rig.Return(point);
            _rig.Raise(point);
        }

        var alarm = Assert.Single(_rig.Reading.Standing);
        Assert.Equal((5, first.RaisedTicks, _rig.Now), (alarm.Occurrences, alarm.FirstRaisedTicks, alarm.RaisedTicks));
        _rig.Book.Acknowledge([alarm], "Ada");
        _rig.Return(point);
        Assert.Equal(1, _rig.Raise(point).Occurrences);
    }

    [Fact]
    public void Acknowledging_means_the_alarm_that_was_seen_its_repeats_too()
    {
        var point = _rig.Add("a");
        var seen = _rig.Raise(point);
        _rig.Return(point);
        _rig.Pass(1);
        _rig.Raise(point);
        Assert.Equal(1, _rig.Book.Acknowledge([seen], "Ada"));

        _rig.Return(point);
        _rig.Pass(1);
        _rig.Raise(point);
        Assert.Equal(0, _rig.Book.Acknowledge([seen], "Ada"));
        Assert.Equal(AlarmState.ActiveUnacknowledged, point.Current!.State);
    }

    [Fact]
    public void The_other_limit_is_another_alarm_than_the_one_that_was_seen()
    {
        var point = _rig.Add("a");
        var seen = _rig.Raise(point);
        _rig.Return(point);
        _rig.Raise(point, LimitSide.Low);
        Assert.Equal(0, _rig.Book.Acknowledge([seen], "Ada"));
        Assert.Equal((LimitSide.Low, 2), (point.Current!.Side, point.Current.Occurrences));
    }

    [Fact]
    public void An_alarm_is_acknowledged_once()
    {
        var point = _rig.Add("a");
        var seen = _rig.Raise(point);
        Assert.Equal(1, _rig.Book.Acknowledge([seen, seen], "Ada"));
        Assert.Equal(0, _rig.Book.Acknowledge([seen], "Ben"));
        Assert.Equal("Ada", point.Current!.AcknowledgedBy);
    }

    [Fact]
    public void A_clock_that_was_set_back_brings_no_alarm_that_counts_as_known()
    {
        var point = _rig.Add("a");
        _rig.Book.Acknowledge([_rig.Raise(point)], "Ada");
        _rig.Return(point);
        point.Take(new LimitSignal(IsRaised: true, LimitSide.High, 101, _rig.Now - TimeSpan.TicksPerHour));
        Assert.Equal(AlarmState.ActiveUnacknowledged, point.Current!.State);
        Assert.Equal(1, _rig.Book.Acknowledge([point.Current], "Ben"));
        Assert.Equal("Ben", point.Current!.AcknowledgedBy);
    }

    [Fact]
    public void Unacknowledged_before_known_then_by_urgency_then_the_newest_first()
    {
        var p1 = _rig.Add("p1", AlarmPriority.P1);
        var (old2, new2, known1) = (_rig.Add("old2"), _rig.Add("new2"), _rig.Add("known1", AlarmPriority.P1));
        var p3 = _rig.Add("p3", AlarmPriority.P3);
        foreach (var point in new[] { p1, old2, p3, new2, known1 })
        {
            _rig.Pass(1);
            _rig.Raise(point);
        }

        _rig.Book.Acknowledge([known1.Current!], "Ada");
        Assert.Equal(["p1", "new2", "old2", "p3", "known1"], Names(_rig.Reading.Standing));
        Assert.Equal(new AlarmCount(2, 1, 2), _rig.Reading.Of(AlarmPriority.P1));
        Assert.Equal(new AlarmCount(2, 2, 2), _rig.Reading.Of(AlarmPriority.P2));
        Assert.Equal(new AlarmCount(1, 1, 1), _rig.Reading.Of(AlarmPriority.P3));
    }

    [Fact]
    public void A_reading_is_made_once_for_everybody()
    {
        _rig.Raise(_rig.Add("a"));
        Assert.Same(_rig.Reading, _rig.Reading);
    }

    [Fact]
    public void A_sensor_that_goes_takes_its_alarm_along_and_the_journal_says_so()
    {
        var point = _rig.Add("a");
        _rig.Raise(point);
        _rig.Book.Remove(point);
        _rig.Raise(_rig.Add("b"));
        point.Take(new LimitSignal(IsRaised: true, LimitSide.High, 101, _rig.Now));

        Assert.Null(point.Current);
        Assert.Equal(["b"], Names(_rig.Reading.Standing));
        Assert.Equal(
            [AlarmEventKind.Raised, AlarmEventKind.Removed, AlarmEventKind.Raised],
            _rig.Book.Recent(10).Select(e => e.Kind)
        );
        Assert.Empty(_rig.Book.HistoryOf(point.Key.Sensor, point.Key.Attribute));
    }

    [Fact]
    public void The_history_of_an_attribute_tells_what_happened_and_who_did_it()
    {
        var point = _rig.Add("a");
        _rig.Book.Acknowledge([_rig.Raise(point)], "Ada");
        _rig.Book.Shelve(point.Key, "Ben", TimeSpan.FromMinutes(10));
        _rig.Return(point);
        _rig.Book.Unshelve(point.Key, "Cy");
        Assert.Equal(
            [
                (AlarmEventKind.Raised, 101, null),
                (AlarmEventKind.Acknowledged, null, "Ada"),
                (AlarmEventKind.Shelved, null, "Ben"),
                (AlarmEventKind.Returned, 50, null),
                (AlarmEventKind.Unshelved, null, "Cy"),
            ],
            _rig.Book.HistoryOf(point.Key.Sensor, point.Key.Attribute).Select(e => (e.Kind, e.Value, e.By))
        );
    }

    [Fact]
    public void History_and_journal_are_bounded_the_newest_stay()
    {
        using var rig = new AlarmRig(new AlarmOptions { EventsPerAttribute = 5, Journal = 7 });
        var (a, b) = (rig.Add("a"), rig.Add("b"));
        rig.Raise(b);
        for (var i = 0; i < 50; i++)
        {
            rig.Pass(1);
            rig.Raise(a);
            rig.Return(a);
        }

        Assert.Equal(5, rig.Book.HistoryOf(a.Key.Sensor, a.Key.Attribute).Count);
        Assert.Single(rig.Book.HistoryOf(b.Key.Sensor, b.Key.Attribute));
        Assert.Equal(2, rig.Book.Recent(2).Count);
        Assert.Equal((AlarmEventKind.Returned, rig.Now), (rig.Book.Recent(1)[0].Kind, rig.Book.Recent(1)[0].Ticks));

        rig.Return(b);
        rig.Raise(b);
        Assert.Equal(7, rig.Book.Recent(100).Count);
        Assert.Equal([b, b], rig.Book.Recent(2).Select(e => e.Point));
    }

    [Fact]
    public void A_limit_that_chatters_leaves_the_others_and_what_operators_did_in_the_journal()
    {
        var (urgent, chatters) = (_rig.Add("urgent", AlarmPriority.P1), _rig.Add("chatters", AlarmPriority.P3));
        _rig.Raise(urgent);
        _rig.Book.Acknowledge([_rig.Raise(chatters)], "Ada");
        for (var i = 0; i < 3_000; i++)
        {
            _rig.Return(chatters);
            _rig.Raise(chatters);
        }

        Assert.Equal(
            [(urgent, AlarmEventKind.Raised), (chatters, AlarmEventKind.Acknowledged)],
            _rig.Book.Recent(2_000).Take(2).Select(e => (e.Point, e.Kind))
        );
        Assert.Equal(2 + new AlarmOptions().EventsPerAttribute, _rig.Book.Recent(2_000).Count);
        Assert.Equal([urgent], _rig.Book.Recent(1, AlarmPriority.P1).Select(e => e.Point));
    }

    [Fact]
    public void What_fell_out_of_the_journal_counts_against_nobody()
    {
        using var rig = new AlarmRig(new AlarmOptions { EventsPerAttribute = 2, Journal = 3 });
        var points = new[] { rig.Add("a"), rig.Add("b"), rig.Add("c") };
        for (var i = 0; i < 10; i++)
        {
            foreach (var point in points)
            {
                rig.Raise(point);
                rig.Return(point);
            }

            Assert.Equal([points[1], points[2], points[2]], rig.Book.Recent(10).Select(e => e.Point));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    [InlineData("Ada\u202e")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void A_name_that_is_none_decides_nothing(string name)
    {
        var point = _rig.Add("a");
        var alarm = _rig.Raise(point);
        Assert.Throws<ArgumentException>(() => _rig.Book.Acknowledge([alarm], name));
        Assert.Throws<ArgumentException>(() => _rig.Book.Shelve(point.Key, name, TimeSpan.FromMinutes(1)));
        Assert.Throws<ArgumentException>(() => _rig.Book.Unshelve(point.Key, name));
        Assert.Equal(AlarmState.ActiveUnacknowledged, point.Current!.State);
    }

    private static IEnumerable<string> Names(IEnumerable<Alarm> alarms) => alarms.Select(a => a.Point.Sensor.Name);
}
