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
    public void Groups_stand_beside_each_other_while_their_line_has_room_for_all_of_them()
    {
        using var engine = new Engine();
        var groups = Groups(engine, 2, 1, 2, 5, 1, 3);
        var layout = new GridLayout(groups, 4, Row);
        const int Line = Head + Row;
        Assert.Equal(
            [(0, 0), (0, 2), (Line, 0), (2 * Line, 0), ((3 * Line) + Row, 0), ((3 * Line) + Row, 1)],
            groups.Select(g => layout.PlaceOf(g.Sensors[0])!.Value).Select(p => (p.Top - Head, p.Column))
        );
        Assert.Equal((Head, 1), layout.PlaceOf(groups[0].Sensors[1]));
        Assert.Equal(((2 * Line) + Head + Row, 0), layout.PlaceOf(groups[3].Sensors[4]));
        Assert.Equal([2, 1, 2, 4, 1, 3], layout.Within(0, 10_000).Select(g => g.Columns));
        Assert.Equal((4 * Line) + Row, layout.Height);
    }

    [Fact]
    public void Of_groups_in_one_line_all_are_rendered_or_none()
    {
        using var engine = new Engine();
        var layout = new GridLayout(Groups(engine, 1, 2, 4), 4, Row);
        Assert.Equal([(0, 1), (0, 1), (0, 0)], Within(layout, 0, Head + Row));
        Assert.Equal([(0, 0), (0, 0), (0, 1)], Within(layout, Head + Row, 10_000));
    }

    [Fact]
    public void The_pinned_have_a_line_of_their_own()
    {
        using var engine = new Engine();
        var groups = Groups(engine, 1, 1);
        var layout = new GridLayout([groups[0] with { IsPinned = true }, groups[1]], 4, Row);
        Assert.Equal(((2 * Head) + Row, 0), layout.PlaceOf(groups[1].Sensors[0]));
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

    private static SensorGroup[] Groups(Engine engine, params int[] sizes) =>
        [
            .. sizes.Select(
                (size, g) =>
                    new SensorGroup(
                        $"{g}",
                        [.. Enumerable.Range(0, size).Select(i => engine.Add(new FakeFeed($"{g}.{i}")).Sensor)]
                    )
            ),
        ];

    private static GridLayout Layout(params int[] rows) =>
        new([.. rows.Select(r => new SensorGroup("room", new LiveSensor[r]))], 1, Row);

    private static IEnumerable<(int First, int Count)> Within(GridLayout layout, double from, double to) =>
        layout.Within(from, to).Select(g => (g.Count == 0 ? 0 : g.First, g.Count));
}
