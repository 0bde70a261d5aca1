using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Alarms;

/// <summary>How <c>AlarmBook</c> notifies its subscribers, and what becomes of a flood.</summary>
public sealed class AlarmTellingTests : IDisposable
{
    private readonly AlarmRig _rig = new();
    private readonly List<AlarmReading> _heard = [];

    public AlarmTellingTests() => _rig.Book.Subscribe(() => _heard.Add(_rig.Book.Read()));

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void The_first_after_a_pause_is_told_at_once_and_not_on_the_thread_that_raised_it()
    {
        _rig.Raise(_rig.Add("a"));
        Assert.Empty(_heard);
        _rig.Pass(0.001);
        Assert.Single(Assert.Single(_heard).Standing);
    }

    [Fact]
    public void Changes_that_follow_are_told_together_and_the_last_is_never_lost()
    {
        var points = Enumerable.Range(0, 10).Select(i => _rig.Add($"{i}")).ToList();
        _rig.Raise(points[0]);
        _rig.Pass(0.001);
        foreach (var point in points.Skip(1))
        {
            _rig.Pass(0.005);
            _rig.Raise(point);
        }

        Assert.Single(_heard);
        _rig.Pass(0.1);
        Assert.Equal([1, 10], _heard.Select(r => r.Standing.Count));
        _rig.Pass(10);
        Assert.Equal(2, _heard.Count);
    }

    [Fact]
    public void Decisions_are_told_too()
    {
        var point = _rig.Add("a");
        _rig.Raise(point);
        _rig.Pass(1);
        _rig.Book.Acknowledge([point.Current!], "Ada");
        _rig.Pass(1);
        _rig.Book.Shelve(point.Key, "Ada", TimeSpan.FromMinutes(1));
        _rig.Pass(1);
        Assert.Equal([1, 0], _heard.Select(r => r.Standing.Count(a => a.IsUnacknowledged)).Take(2));
        Assert.Equal(3, _heard.Count);
    }

    [Fact]
    public void A_thousand_alarms_in_a_second_are_a_flood_that_is_told_a_few_times()
    {
        var points = Enumerable.Range(0, 1_000).Select(i => _rig.Add($"{i}", room: i < 700 ? "Boilers" : "Pumps"));
        foreach (var point in points.ToList())
        {
            _rig.Pass(0.001);
            _rig.Raise(point);
        }

        _rig.Pass(0.5);
        Assert.InRange(_heard.Count, 2, 5);
        var flood = _heard[^1].Flood!;
        Assert.Equal((1_000, TimeSpan.FromSeconds(10)), (flood.Raised, flood.Window));
        Assert.Equal([("Boilers", 700), ("Pumps", 300)], flood.Rooms);
        Assert.Equal(1_000, _heard[^1].Standing.Count);
    }

    [Fact]
    public void A_flood_is_over_when_less_than_half_as_many_come_and_that_is_told()
    {
        var point = _rig.Add("a");
        for (var i = 0; i < 20; i++)
        {
            Assert.Null(_rig.Reading.Flood);
            _rig.Raise(point);
            _rig.Return(point);
        }

        Assert.NotNull(_rig.Reading.Flood);
        for (var second = 0; second < 12; second++)
        {
            _rig.Pass(1);
        }

        Assert.Null(_heard[^1].Flood);
        Assert.Null(_rig.Reading.Flood);
    }

    [Fact]
    public void A_subscriber_that_fails_keeps_nobody_from_hearing()
    {
        var time = new FakeTimeProvider();
        var log = new FakeLogger<AlarmBook>();
        using var book = new AlarmBook(Options.Create(new AlarmOptions()), time, log);
        var heard = 0;
        book.Subscribe(() => throw new InvalidOperationException("mine"));
        var second = book.Subscribe(() => heard++);
        var limits = new AttributeDescriptor
        {
            Id = new AttributeId("v"),
            Name = "v",
            Limits = new AlarmLimits(High: 1),
        };
        var point = book.Add(
            new SensorDescriptor
            {
                Id = new SensorId("s"),
                Name = "s",
                Attributes = [limits],
            },
            limits
        );
        point.Take(new LimitSignal(true, LimitSide.High, 2, 0));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((1, "mine"), (heard, log.LatestRecord.Exception?.Message));

        second.Dispose();
        point.Take(new LimitSignal(false, LimitSide.High, 0, 1));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, heard);
    }

    [Fact]
    public void An_alarm_whose_sensor_is_back_is_told_too()
    {
        var point = _rig.Add("a");
        _rig.Raise(point);
        _rig.Pass(1);
        _rig.Book.Remove(point);
        _rig.Pass(1);
        _heard.Clear();
        var back = _rig.Add("a");
        _rig.Pass(1);
        Assert.Same(back, Assert.Single(Assert.Single(_heard).Standing).Point);
    }
}
