using FsCheck.Xunit;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Arranging;

public sealed class GridLayoutTests
{
    private const int Head = GridLayout.HeadHeight;
    private const int Row = 132;

    [Fact]
    public void Only_rows_that_reach_into_the_strip_are_rendered()
    {
        var layout = Layout(3, 2);
        Assert.Equal([(0, 3), (0, 2)], Within(layout, 0, 10_000));
        Assert.Equal([(0, 1), (0, 0)], Within(layout, 0, Head + 1));
        Assert.Equal([(1, 1), (0, 0)], Within(layout, Head + Row, Head + (2 * Row)));
        Assert.Equal([(1, 2), (0, 0)], Within(layout, Head + Row, Head + (2 * Row) + 1));
        Assert.Equal([(2, 1), (0, 1)], Within(layout, Head + (3 * Row) - 1, (2 * Head) + (3 * Row) + 1));
    }

    [Fact]
    public void Beyond_either_end_there_is_nothing()
    {
        var layout = Layout(3, 2);
        Assert.Equal([(0, 0), (0, 0)], Within(layout, -5_000, -4_000));
        Assert.All(Within(layout, 50_000, 60_000), g => Assert.Equal(0, g.Count));
    }

    [Property]
    public void Every_row_in_the_strip_is_rendered_and_no_other(byte[] groups, ushort from, ushort height)
    {
        var rows = groups.Select(g => g % 7).ToArray();
        double to = from + height + 1;
        var top = 0;
        foreach (var (group, (first, count)) in rows.Zip(Within(Layout(rows), from, to)))
        {
            top += Head;
            var expected = Enumerable.Range(0, group).Where(r => top + ((r + 1) * Row) > from && top + (r * Row) < to);
            Assert.Equal(expected, Enumerable.Range(first, count));
            top += group * Row;
        }
    }

    [Fact]
    public void A_tile_has_a_place()
    {
        using var engine = new Engine();
        var sensors = Enumerable.Range(0, 7).Select(i => engine.Add(new FakeFeed($"{i}")).Sensor).ToArray();
        var layout = new GridLayout([new SensorGroup("a", sensors[..4]), new SensorGroup("b", sensors[4..6])], 3, Row);
        Assert.Equal((Head, 0), layout.PlaceOf(sensors[0]));
        Assert.Equal((Head, 2), layout.PlaceOf(sensors[2]));
        Assert.Equal((Head + Row, 0), layout.PlaceOf(sensors[3]));
        Assert.Equal(((2 * Head) + (2 * Row), 1), layout.PlaceOf(sensors[5]));
        Assert.Null(layout.PlaceOf(sensors[6]));
    }

    [Fact]
    public void The_last_row_holds_what_is_left()
    {
        using var engine = new Engine();
        var sensors = Enumerable.Range(0, 5).Select(i => engine.Add(new FakeFeed($"{i}")).Sensor).ToArray();
        var placed = new GridLayout([new SensorGroup("a", sensors)], 2, Row).Within(0, 10_000).Single();
        Assert.Equal(3, placed.TotalRows);
        Assert.Equal([sensors[..2], sensors[2..4], sensors[4..]], placed.Rows);
    }

    private static GridLayout Layout(params int[] rows) =>
        new([.. rows.Select(r => new SensorGroup("room", new LiveSensor[r]))], 1, Row);

    private static IEnumerable<(int First, int Count)> Within(GridLayout layout, double from, double to) =>
        layout.Within(from, to).Select(g => (g.Count == 0 ? 0 : g.First, g.Count));
}
