using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Alarms;

/// <summary>What becomes of an alarm whose sensor is removed and added again.</summary>
public sealed class GoneAlarmsTests : IDisposable
{
    private readonly AlarmRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void What_nobody_acknowledged_still_waits_when_its_sensor_is_back()
    {
        var point = _rig.Add("a", AlarmPriority.P1);
        var raised = _rig.Raise(point);
        _rig.Return(point);
        _rig.Book.Remove(point);
        Assert.Empty(_rig.Reading.Standing);
        _rig.Pass(3_600);

        var back = _rig.Add("a", AlarmPriority.P1);
        var alarm = Assert.Single(_rig.Reading.Standing);
        Assert.Same(back, alarm.Point);
        Assert.Equal(
            (AlarmState.ReturnedUnacknowledged, raised.RaisedTicks, raised.Sequence),
            (alarm.State, alarm.RaisedTicks, alarm.Sequence)
        );
        Assert.Equal(
            [AlarmEventKind.Raised, AlarmEventKind.Returned, AlarmEventKind.Removed],
            _rig.Book.HistoryOf(back.Key.Sensor, back.Key.Attribute).Select(e => e.Kind)
        );
        Assert.Equal(1, _rig.Book.Acknowledge([alarm], "Ada"));
        Assert.Null(back.Current);
    }

    [Fact]
    public void What_is_known_and_stands_rings_no_second_time()
    {
        var point = _rig.Add("a");
        _rig.Book.Acknowledge([_rig.Raise(point)], "Ada");
        var crossing = point.Crossing;
        _rig.Book.Remove(point);
        point.Take(new LimitSignal(IsRaised: false, LimitSide.High, 50, _rig.Now));

        var back = _rig.Add("a");
        Assert.Equal(
            (AlarmState.ActiveAcknowledged, "Ada", crossing),
            (back.Current!.State, back.Current.AcknowledgedBy, back.Crossing)
        );
        _rig.Return(back);
        Assert.Null(back.Current);
    }

    [Fact]
    public void What_is_shelved_is_still_when_its_sensor_is_back_however_often()
    {
        var point = _rig.Add("a");
        _rig.Raise(point);
        _rig.Book.Shelve(point.Key, "Ada", TimeSpan.FromMinutes(10));
        for (var i = 0; i < 3; i++)
        {
            _rig.Book.Remove(point);
            Assert.Empty(_rig.Reading.Shelved);
            point = _rig.Add("a");
            Assert.Equal("Ada", Assert.Single(_rig.Reading.Shelved).ShelvedBy);
        }

        _rig.Pass(601);
        Assert.Single(_rig.Reading.Standing);
    }

    [Fact]
    public void A_shelving_that_ended_while_the_sensor_was_away_calls_when_it_is_back()
    {
        var point = _rig.Add("a");
        var sequence = _rig.Raise(point).Sequence;
        _rig.Book.Shelve(point.Key, "Ada", TimeSpan.FromMinutes(10));
        _rig.Book.Remove(point);
        _rig.Pass(601);
        var back = _rig.Add("a");
        Assert.True(back.Current!.Sequence > sequence);
        Assert.Equal(AlarmEventKind.ShelvingEnded, _rig.Book.Recent(1)[0].Kind);
    }

    [Fact]
    public void Other_limits_are_another_alarm_and_what_is_over_is_over()
    {
        var (other, over) = (_rig.Add("other"), _rig.Add("over"));
        _rig.Raise(other);
        _rig.Book.Acknowledge([_rig.Raise(over)], "Ada");
        _rig.Return(over);
        _rig.Book.Remove(other);
        _rig.Book.Remove(over);
        Assert.Null(_rig.Add("other", AlarmPriority.P1).Current);
        var back = _rig.Add("over");
        Assert.Null(back.Current);
        Assert.Empty(_rig.Book.HistoryOf(back.Key.Sensor, back.Key.Attribute));
    }

    [Fact]
    public void So_many_are_kept_and_those_gone_for_the_longest_go_first()
    {
        for (var i = 0; i <= GoneAlarms.Most; i++)
        {
            var point = _rig.Add($"s{i}");
            _rig.Raise(point);
            _rig.Book.Remove(point);
        }

        Assert.Null(_rig.Add("s0").Current);
        Assert.NotNull(_rig.Add("s1").Current);
        Assert.NotNull(_rig.Add($"s{GoneAlarms.Most}").Current);
    }
}
