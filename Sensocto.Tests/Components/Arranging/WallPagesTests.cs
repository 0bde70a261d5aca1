using FsCheck;
using FsCheck.Xunit;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Arranging;

public sealed class WallPagesTests : IDisposable
{
    private const int RowHeight = 100;
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Nothing_has_no_pages() => Assert.Empty(WallPages.Of([], 4, RowHeight, 1_000));

    [Fact]
    public void What_fits_is_one_page()
    {
        var groups = new[] { Group("a", 4), Group("b", 3) };
        var page = Assert.Single(WallPages.Of(groups, 2, RowHeight, (2 * 28) + 400));
        Assert.Equal(["a a0 a1 a2 a3", "b b0 b1 b2"], Says(page));
    }

    [Fact]
    public void A_group_that_goes_on_has_its_head_on_each_page_and_rows_stay_whole()
    {
        var groups = new[] { Group("a", 5), Group("b", 1) };
        var pages = WallPages.Of(groups, 2, RowHeight, 28 + 299);
        Assert.Equal(2, pages.Count);
        Assert.Equal(["a a0 a1 a2 a3"], Says(pages[0]));
        Assert.Equal(["a a4", "b b0"], Says(pages[1]));
    }

    [Fact]
    public void Groups_that_stand_beside_each_other_take_the_room_of_one()
    {
        var groups = new[] { Group("a", 1), Group("b", 2), Group("c", 1), Group("d", 2), Group("e", 9) };
        var pages = WallPages.Of(groups, 4, RowHeight, 3 * (28 + RowHeight));
        Assert.Equal(["a a0", "b b0 b1", "c c0", "d d0 d1", "e e0 e1 e2 e3"], Says(pages[0]));
        Assert.Equal(["e e4 e5 e6 e7 e8"], Says(pages[1]));
    }

    [Fact]
    public void A_group_that_is_on_several_pages_says_which_part_of_it_each_shows()
    {
        var pages = WallPages.Of([Group("a", 5), Group("b", 1)], 2, RowHeight, 28 + 299);
        Assert.Equal(
            [new SensorGroup.Range(1, 4, 5), new SensorGroup.Range(5, 5, 5), null],
            pages.SelectMany(p => p.Groups).Select(g => g.Part)
        );
    }

    [Fact]
    public void A_wall_too_low_for_a_row_shows_one_nevertheless() =>
        Assert.Equal(3, WallPages.Of([Group("a", 3)], 1, RowHeight, 10).Count);

    [Property]
    public bool Every_sensor_is_on_one_page_in_order_and_no_page_is_too_high(
        byte[] sizes,
        PositiveInt columns,
        PositiveInt rows
    )
    {
        var groups = sizes.Take(5).Select((size, i) => Group($"g{i}", size % 20)).ToList();
        var width = 1 + (columns.Get % 6);
        var height = (1 + (rows.Get % 8)) * (RowHeight + GridLayout.HeadHeight);
        var pages = WallPages.Of(groups, width, RowHeight, height);
        var shown = pages.SelectMany(p => p.Groups).SelectMany(g => g.Sensors);
        return shown.SequenceEqual(groups.SelectMany(g => g.Sensors)) && pages.All(p => p.Height <= height);
    }

    private static IEnumerable<string> Says(GridLayout page) =>
        page.Groups.Select(g => $"{g.Name} {string.Join(' ', g.Sensors.Select(s => s.Descriptor.Id.Value))}");

    private SensorGroup Group(string name, int count) =>
        new(name, [.. Enumerable.Range(0, count).Select(i => Sensor($"{name}{i}"))]);

    private Core.Feeds.LiveSensor Sensor(string id)
    {
        if (!_engine.Feeds.TryGet(new(id), out var found))
        {
            _engine.Add(new FakeFeed(id));
            _engine.Feeds.TryGet(new(id), out found);
        }

        return found!;
    }
}
