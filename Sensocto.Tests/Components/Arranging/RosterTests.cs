using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Tests.Components.Arranging;

public sealed class RosterTests : IDisposable
{
    private static readonly ViewerContext Nobody = new(_ => 0, _ => false);
    private readonly RosterBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Sensors_of_one_name_keep_their_places_by_id_however_many_there_are()
    {
        for (var i = 199; i >= 0; i--)
        {
            _bench.Add($"{i:000}", "Pump");
        }

        var ids = _bench.Roster.Read().Entries.Select(e => e.Sensor.Descriptor.Id.Value);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i:000}"), ids);
    }

    [Fact]
    public void It_counts_what_is_wrong()
    {
        foreach (var id in new[] { "a", "b", "c", "d", "e" })
        {
            _bench.Add(id);
        }

        _bench.Run(6_000);
        _bench.Alarm("a");
        _bench.Alarm("b");
        _bench.Silence("c");
        _bench.Cut("d");
        _bench.Run(60_000);
        Assert.Equal(new RosterCounts(5, Alarm: 2, Stale: 1, Offline: 1), _bench.Roster.Read().Counts);
        var hot = _bench.Roster.Read().Entries[0];
        Assert.Equal(
            (AttributeState.Alarm, Chips.Alarm, RosterEntry.NotSilent),
            (hot.Worst, hot.Conditions, hot.SilentSince)
        );
    }

    [Fact]
    public void What_falls_silent_in_alarm_is_both_and_what_is_shelved_is_neither()
    {
        var key = _bench.Add("a").Attributes[0].Cell.Key;
        _bench.Alarm("a");
        _bench.Run(6_000);
        _bench.Silence("a");
        _bench.Run(60_000);
        var entry = _bench.Roster.Read().Entries[0];
        Assert.Equal((AttributeState.Alarm, Chips.Alarm | Chips.Stale), (entry.Worst, entry.Conditions));

        _bench.Engine.Alarms.Shelve(key, "Ada", TimeSpan.FromHours(1));
        _bench.Run(2_000);
        entry = _bench.Roster.Read().Entries[0];
        Assert.Equal((AttributeState.Stale, Chips.Stale), (entry.Worst, entry.Conditions));
    }

    [Fact]
    public async Task A_sensor_that_comes_while_the_others_are_read_is_there_with_the_next_reading()
    {
        for (var i = 0; i < 300; i++)
        {
            _bench.Add($"{i:000}");
        }

        var isOver = false;
        var reader = Task.Run(
            () =>
            {
                while (!Volatile.Read(ref isOver))
                {
                    _bench.Roster.Read();
                }
            },
            TestContext.Current.CancellationToken
        );
        try
        {
            for (var i = 0; i < 200; i++)
            {
                _bench.Add($"first {i}");
                _bench.Add($"second {i}");
                Assert.Equal(300 + (2 * (i + 1)), _bench.Roster.Read().Entries.Count);
            }
        }
        finally
        {
            Volatile.Write(ref isOver, true);
            await reader;
        }
    }

    [Fact]
    public void Who_is_looked_at_is_known_by_whether_one_viewer_does_or_more()
    {
        var (a, b) = (_bench.Add("a").Attributes[0], _bench.Add("b").Attributes[0]);
        _bench.Add("c");
        _bench.Engine.Look(a, name: "Ada");
        _bench.Engine.Look(a, name: "Ben");
        _bench.Engine.Look(b, name: "Ben");
        _bench.Run(1_000);
        _bench.Roster.Read();
        Assert.Equal(
            (1, "b"),
            (_bench.Roster.Watched.Many, Assert.Single(_bench.Roster.Watched.Alone).Sensor.Descriptor.Id.Value)
        );
    }

    [Fact]
    public void It_is_read_once_a_second_and_replaced_only_when_different()
    {
        _bench.Add("a");
        _bench.Run(6_000);
        var first = _bench.Roster.Read();
        _bench.Alarm("a");
        _bench.Run(500);
        Assert.Same(first, _bench.Roster.Read());
        _bench.Run(1_000);
        var second = _bench.Roster.Read();
        Assert.Equal((0, 1), (first.Counts.Alarm, second.Counts.Alarm));
        _bench.Run(2_000);
        Assert.Same(second, _bench.Roster.Read());
    }

    [Fact]
    public void A_sensor_that_comes_or_goes_is_there_at_once()
    {
        _bench.Add("a");
        Assert.Single(_bench.Roster.Read().Entries);
        _bench.Add("b");
        Assert.Equal(2, _bench.Roster.Read().Counts.Sensors);
        _bench.Engine.Feeds.Remove(new SensorId("a"));
        Assert.Equal("b", _bench.Roster.Read().Entries.Single().Sensor.Descriptor.Id.Value);
    }

    [Fact]
    public void What_one_page_had_arranged_the_others_get()
    {
        _bench.Add("a");
        var reading = _bench.Roster.Read();
        var view = new GridView { Sorting = Sorting.Abnormal };
        var groups = reading.Arrange(view, Nobody);
        var other = view with
        {
            Window = 60,
            Sensor = new SensorId("a"),
            Attribute = new AttributeId("value"),
            IsKiosk = true,
        };
        Assert.Same(groups, reading.Arrange(other, Nobody));
        Assert.NotSame(groups, reading.Arrange(view with { Query = "a" }, Nobody));
    }

    [Theory]
    [InlineData(Sorting.Watched, Chips.None)]
    [InlineData(Sorting.Name, Chips.Watched)]
    [InlineData(Sorting.Name, Chips.Pinned)]
    public void What_is_a_pages_own_is_not_shared(Sorting sorting, Chips chips)
    {
        _bench.Add("a");
        var reading = _bench.Roster.Read();
        var view = new GridView { Sorting = sorting, Chips = chips };
        Assert.NotSame(reading.Arrange(view, Nobody), reading.Arrange(view, Nobody));
    }

    [Fact]
    public void However_many_views_there_are_few_are_kept()
    {
        _bench.Add("a");
        var reading = _bench.Roster.Read();
        var first = reading.Arrange(new GridView { Query = "a" }, Nobody);
        var last = new GridView();
        for (var i = 0; i < 100; i++)
        {
            last = new GridView { Query = $"{i}" };
            reading.Arrange(last, Nobody);
        }

        Assert.Same(first, reading.Arrange(new GridView { Query = "a" }, Nobody));
        Assert.NotSame(reading.Arrange(last, Nobody), reading.Arrange(last, Nobody));
    }
}
