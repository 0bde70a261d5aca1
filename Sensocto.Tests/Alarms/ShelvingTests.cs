using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Alarms;

/// <summary>Alarms that somebody put aside for a while: <c>AlarmBook</c>'s shelf.</summary>
public sealed class ShelvingTests : IDisposable
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);
    private readonly AlarmRig _rig = new(new AlarmOptions { MaxShelved = 2 });

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void A_shelved_alarm_is_out_of_the_way_and_comes_back_by_itself()
    {
        var point = _rig.Add("a");
        var sequence = _rig.Raise(point).Sequence;
        Assert.Equal(ShelveResult.Shelved, _rig.Book.Shelve(point.Key, "Ada", TenMinutes));
        Assert.Empty(_rig.Reading.Standing);
        Assert.Equal(default, _rig.Reading.Of(AlarmPriority.P2));
        var shelved = Assert.Single(_rig.Reading.Shelved);
        Assert.Equal(("Ada", _rig.Now + TenMinutes.Ticks), (shelved.ShelvedBy, shelved.ShelvedUntilTicks));

        _rig.Pass(599);
        Assert.Single(_rig.Reading.Shelved);
        _rig.Pass(1);
        var back = Assert.Single(_rig.Reading.Standing);
        Assert.Equal((AlarmState.ActiveUnacknowledged, null), (back.State, back.ShelvedBy));
        Assert.True(back.Sequence > sequence);
        Assert.Equal(AlarmEventKind.ShelvingEnded, _rig.Book.Recent(1)[0].Kind);
    }

    [Fact]
    public void An_alarm_that_is_raised_while_shelved_stays_out_of_the_way_and_is_counted()
    {
        var point = _rig.Add("a", AlarmPriority.P1);
        _rig.Book.Shelve(point.Key, "Ada", TenMinutes);
        Assert.Equal(AlarmState.Normal, _rig.Reading.Shelved[0].State);
        _rig.Raise(point);
        Assert.Empty(_rig.Reading.Standing);
        Assert.Equal(AlarmState.ActiveUnacknowledged, _rig.Reading.Shelved[0].State);
        Assert.Equal(1, _rig.Book.RaisedOf(AlarmPriority.P1));
    }

    [Fact]
    public void A_shelving_can_be_ended_renewed_and_is_named_after_the_last()
    {
        var point = _rig.Add("a");
        _rig.Raise(point);
        _rig.Book.Shelve(point.Key, "Ada", TenMinutes);
        _rig.Book.Shelve(point.Key, "Ben", TimeSpan.FromMinutes(1));
        Assert.Equal("Ben", _rig.Reading.Shelved[0].ShelvedBy);
        Assert.True(_rig.Book.Unshelve(point.Key, "Cy"));
        Assert.False(_rig.Book.Unshelve(point.Key, "Cy"));
        Assert.Empty(_rig.Reading.Shelved);
        Assert.Single(_rig.Reading.Standing);
    }

    [Fact]
    public void A_shelving_that_ends_over_a_quiet_value_leaves_nothing()
    {
        var point = _rig.Add("a");
        _rig.Book.Shelve(point.Key, "Ada", TenMinutes);
        _rig.Pass(601);
        Assert.Null(point.Current);
        Assert.Empty(_rig.Reading.Shelved);
    }

    [Fact]
    public void A_shelving_that_ends_together_with_another_event_calls_again_all_the_same()
    {
        var point = _rig.Add("a");
        var sequence = _rig.Raise(point).Sequence;
        _rig.Pass(0.5);
        _rig.Book.Shelve(point.Key, "Ada", TimeSpan.FromMinutes(1));
        _rig.Pass(59.5);
        Assert.Single(_rig.Reading.Shelved);

        // Over, but not noticed yet.
        _rig.Pass(0.7);
        _rig.Return(point);
        _rig.Pass(1);
        var back = Assert.Single(_rig.Reading.Standing);
        Assert.True(back.Sequence > sequence);
        Assert.Single(_rig.Book.Recent(10), e => e.Kind == AlarmEventKind.ShelvingEnded);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(-9)]
    public void A_shelving_lasts_its_time_whatever_the_wall_clock_is_set_to(int hours)
    {
        var point = _rig.Add("a");
        _rig.Raise(point);
        _rig.Book.Shelve(point.Key, "Ada", TenMinutes);
        _rig.Pass(300);
        _rig.Time.Set(TimeSpan.FromHours(hours));
        _rig.Pass(299);
        _rig.Raise(point);
        Assert.Single(_rig.Reading.Shelved);
        _rig.Pass(1);
        Assert.Single(_rig.Reading.Standing);
    }

    [Fact]
    public void The_shelf_is_bounded_in_time_and_number()
    {
        var points = new[] { _rig.Add("a"), _rig.Add("b"), _rig.Add("c") };
        Assert.Equal(ShelveResult.OutOfBounds, _rig.Book.Shelve(points[0].Key, "Ada", TimeSpan.Zero));
        Assert.Equal(ShelveResult.OutOfBounds, _rig.Book.Shelve(points[0].Key, "Ada", TimeSpan.FromHours(9)));
        Assert.Equal(
            [ShelveResult.Shelved, ShelveResult.Shelved, ShelveResult.TooMany],
            points.Select(p => _rig.Book.Shelve(p.Key, "Ada", TenMinutes))
        );
        Assert.Equal(ShelveResult.Shelved, _rig.Book.Shelve(points[0].Key, "Ada", TenMinutes));
        _rig.Book.Remove(points[0]);
        Assert.Equal(ShelveResult.Gone, _rig.Book.Shelve(points[0].Key, "Ada", TenMinutes));
        Assert.Equal(ShelveResult.Shelved, _rig.Book.Shelve(points[2].Key, "Ada", TenMinutes));
    }
}
