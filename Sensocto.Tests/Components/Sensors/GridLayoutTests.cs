using FsCheck.Xunit;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.Sensors;

namespace Sensocto.Tests.Components.Sensors;

public sealed class GridLayoutTests
{
    private const int Head = GridLayout.HeadHeight;
    private const int Row = GridLayout.RowHeight;

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

    private static GridLayout Layout(params int[] rows) =>
        new([.. rows.Select(r => new SensorGroup("room", r, [.. Enumerable.Repeat(Array.Empty<LiveSensor>(), r)]))]);

    private static IEnumerable<(int First, int Count)> Within(GridLayout layout, double from, double to) =>
        layout.Within(from, to).Select(g => (g.Count == 0 ? 0 : g.First, g.Count));
}
