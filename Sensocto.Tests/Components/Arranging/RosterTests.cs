using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Tests.Components.Arranging;

public sealed class RosterTests : IDisposable
{
    private static readonly ViewerContext Nobody = new(_ => 0, _ => false);
    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public void Sensors_of_one_name_keep_their_places_by_id_however_many_there_are()
    {
        for (var i = 199; i >= 0; i--)
        {
            _house.Add($"{i:000}", "Pump");
        }

        var ids = _house.Roster.Read().Entries.Select(e => e.Sensor.Descriptor.Id.Value);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i:000}"), ids);
    }

    [Fact]
    public void It_counts_what_is_wrong()
    {
        foreach (var id in new[] { "a", "b", "c", "d", "e" })
        {
            _house.Add(id);
        }

        _house.Run(6_000);
        _house.Alarm("a");
        _house.Alarm("b");
        _house.Silence("c");
        _house.Cut("d");
        _house.Run(60_000);
        Assert.Equal(new RosterCounts(5, Alarm: 2, Stale: 1, Offline: 1), _house.Roster.Read().Counts);
        var hot = _house.Roster.Read().Entries[0];
        Assert.Equal(
            (AttributeState.Alarm, Chips.Alarm, RosterEntry.NotSilent),
            (hot.Worst, hot.Conditions, hot.SilentSince)
        );
    }

    [Fact]
    public void What_falls_silent_in_alarm_is_both_and_what_is_shelved_is_neither()
    {
        var key = _house.Add("a").Attributes[0].Cell.Key;
        _house.Alarm("a");
        _house.Run(6_000);
        _house.Silence("a");
        _house.Run(60_000);
        var entry = _house.Roster.Read().Entries[0];
        Assert.Equal((AttributeState.Alarm, Chips.Alarm | Chips.Stale), (entry.Worst, entry.Conditions));

        _house.Engine.Alarms.Shelve(key, "Ada", TimeSpan.FromHours(1));
        _house.Run(2_000);
        entry = _house.Roster.Read().Entries[0];
        Assert.Equal((AttributeState.Stale, Chips.Stale), (entry.Worst, entry.Conditions));
    }

    [Fact]
    public async Task A_sensor_that_comes_while_the_others_are_read_is_there_with_the_next_reading()
    {
        for (var i = 0; i < 300; i++)
        {
            _house.Add($"{i:000}");
        }

        var isOver = false;
        var reader = Task.Run(
            () =>
            {
                while (!Volatile.Read(ref isOver))
                {
                    _house.Roster.Read();
                }
            },
            TestContext.Current.CancellationToken
        );
        try
        {
            for (var i = 0; i < 200; i++)
            {
                _house.Add($"first {i}");
                _house.Add($"second {i}");
                Assert.Equal(300 + (2 * (i + 1)), _house.Roster.Read().Entries.Count);
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
        var (a, b) = (_house.Add("a").Attributes[0], _house.Add("b").Attributes[0]);
        _house.Add("c");
        _house.Engine.Look(a, name: "Ada");
        _house.Engine.Look(a, name: "Ben");
        _house.Engine.Look(b, name: "Ben");
        _house.Run(1_000);
        _house.Roster.Read();
        Assert.Equal(
            (1, "b"),
            (_house.Roster.Watched.Many, Assert.Single(_house.Roster.Watched.Alone).Sensor.Descriptor.Id.Value)
        );
    }

    [Fact]
    public void It_is_read_once_a_second_and_replaced_only_when_different()
    {
        _house.Add("a");
        _house.Run(6_000);
        var first = _house.Roster.Read();
        _house.Alarm("a");
        _house.Run(500);
        Assert.Same(first, _house.Roster.Read());
        _house.Run(1_000);
        var second = _house.Roster.Read();
        Assert.Equal((0, 1), (first.Counts.Alarm, second.Counts.Alarm));
        _house.Run(2_000);
        Assert.Same(second, _house.Roster.Read());
    }

    [Fact]
    public void A_sensor_that_comes_or_goes_is_there_at_once()
    {
        _house.Add("a");
        Assert.Single(_house.Roster.Read().Entries);
        _house.Add("b");
        Assert.Equal(2, _house.Roster.Read().Counts.Sensors);
        _house.Engine.Feeds.Remove(new SensorId("a"));
        Assert.Equal("b", _house.Roster.Read().Entries.Single().Sensor.Descriptor.Id.Value);
    }

    [Fact]
    public void What_one_page_had_arranged_the_others_get()
    {
        _house.Add("a");
        var reading = _house.Roster.Read();
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
        _house.Add("a");
        var reading = _house.Roster.Read();
        var view = new GridView { Sorting = sorting, Chips = chips };
        Assert.NotSame(reading.Arrange(view, Nobody), reading.Arrange(view, Nobody));
    }

    [Fact]
    public void However_many_views_there_are_few_are_kept()
    {
        _house.Add("a");
        var reading = _house.Roster.Read();
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
