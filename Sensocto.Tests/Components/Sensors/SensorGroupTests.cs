using Sensocto.Dashboard.Components.Sensors;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Sensors;

public sealed class SensorGroupTests : IDisposable
{
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Sensors_are_grouped_by_room_and_ordered_as_people_count()
    {
        Add("b", "Pump 10", "Hall 10");
        Add("c", "Pump 2", "Hall 10");
        Add("a", "Boiler", "Hall 2");
        Assert.Equal(["Hall 2: a", "Hall 10: c b"], Say(SensorGroup.Build(_engine.Feeds.Sensors, null, 4)));
    }

    [Fact]
    public void Sensors_of_one_name_keep_their_places_by_id_however_many_there_are()
    {
        for (var i = 0; i < 200; i++)
        {
            Add($"{i:000}", "Pump", "Hall");
        }

        var ids = Assert.Single(SensorGroup.Build(_engine.Feeds.Sensors.Reverse(), null, 7)).Rows.SelectMany(r => r);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i:000}"), ids.Select(s => s.Descriptor.Id.Value));
    }

    [Theory]
    [InlineData(null, "a b")]
    [InlineData("   ", "a b")]
    [InlineData("boiler", "a")]
    [InlineData("BOIL", "a")]
    [InlineData("hall pump", "b")]
    [InlineData("pump hall", "b")]
    [InlineData("pump boiler", "")]
    [InlineData("fake", "a b")]
    [InlineData("east", "b")]
    [InlineData("id-a", "")]
    [InlineData(".*", "")]
    public void Every_word_is_in_the_name_id_room_or_type(string? query, string found)
    {
        Add("a", "Boiler 3", "Hall west");
        Add("b", "Pump 3", "Hall east");
        var groups = SensorGroup.Build(_engine.Feeds.Sensors, query, 4);
        var ids = groups.SelectMany(g => g.Rows).SelectMany(r => r).Select(s => s.Descriptor.Id.Value);
        Assert.Equal(found, string.Join(' ', ids.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(1, "1 1 1 1 1")]
    [InlineData(2, "2 2 1")]
    [InlineData(5, "5")]
    [InlineData(12, "5")]
    public void Rows_are_as_long_as_the_grid_is_wide(int columns, string lengths)
    {
        for (var i = 0; i < 5; i++)
        {
            Add($"{i}", $"Pump {i}", "Hall");
        }

        var group = Assert.Single(SensorGroup.Build(_engine.Feeds.Sensors, null, columns));
        Assert.Equal(lengths, string.Join(' ', group.Rows.Select(r => r.Length)));
        Assert.Equal(5, group.Count);
    }

    private void Add(string id, string name, string room)
    {
        var feed = new FakeFeed(id);
        feed.Sensor = feed.Sensor with { Name = name, Room = room };
        _engine.Add(feed);
    }

    private static IEnumerable<string> Say(IEnumerable<SensorGroup> groups) =>
        groups.Select(g => $"{g.Room}: {string.Join(' ', g.Rows.SelectMany(r => r).Select(s => s.Descriptor.Id))}");
}
