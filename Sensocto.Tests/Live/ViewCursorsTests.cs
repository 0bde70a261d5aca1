using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class ViewCursorsTests : IDisposable
{
    private const int Full = 10_000;
    private readonly LiveBench _bench = new();
    private readonly LiveAttribute[] _attributes;
    private readonly ViewCursors _view;
    private readonly FrameWriter _writer = new();

    public ViewCursorsTests()
    {
        _attributes = [.. Enumerable.Range(0, 12).Select(i => _bench.Engine.Add(new FakeFeed($"s{i}")))];
        _view = _bench.View;
        foreach (var attribute in _attributes)
        {
            _bench.Engine.Look(attribute);
            _view.Look(attribute);
        }
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void What_is_looked_at_is_written_each_time_it_goes_on()
    {
        Assert.Equal(_attributes.Select(a => a.Cell.Index).Order(), Written(0));
        Assert.Empty(Written(0));
        _bench.Run(300);
        Assert.Equal(_attributes.Select(a => a.Cell.Index).Order(), Written(300));
    }

    [Fact]
    public void News_of_what_is_in_view_hurries_the_page_and_of_what_left_does_not()
    {
        using var page = _bench.Clock.Turn(() => false);
        page.Begin();
        var view = new ViewCursors(_bench.Shared, _bench.Engine.Feeds, page);
        Assert.False(IsHurried());
        view.Look(_attributes[3]);
        Assert.True(IsHurried());
        view.LookAway(_attributes[3].Cell.Index, 0);
        Assert.False(IsHurried());
        view.Look(_attributes[3]);
        Assert.True(IsHurried());
        view.KeepOnly(new HashSet<int>(), 0);
        Assert.False(IsHurried());
        view.Look(_attributes[4]);
        Assert.True(IsHurried());
        view.Clear();
        Assert.False(IsHurried());

        bool IsHurried()
        {
            // First lets earlier news pass.
            _bench.Run(500);
            var seen = false;
            for (var ms = 0; ms < 500; ms += 10)
            {
                page.Take();
                _bench.Run(10);
                seen |= page.IsHurried;
            }

            return seen;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(11)]
    public void What_left_for_good_goes_and_none_of_the_others_with_it(int left)
    {
        Written(0);
        _view.LookAway(_attributes[left].Cell.Index, 0);
        Assert.False(_view.IsLookedAt(_attributes[left]));
        _bench.Run(300);
        Written(20_000);
        Assert.Equal(12, _bench.Shared.Count);
        Written(20_001);
        Assert.Equal(11, _bench.Shared.Count);
        _bench.Run(300);
        Assert.Equal(_attributes.Where((_, i) => i != left).Select(a => a.Cell.Index).Order(), Written(20_300));
        Assert.All(_attributes, (a, i) => Assert.Equal(i != left, _view.IsLookedAt(a)));
    }

    [Fact]
    public void All_may_leave_at_once_and_come_back()
    {
        _view.KeepOnly(new HashSet<int> { _attributes[3].Cell.Index }, 0);
        Written(30_000);
        Assert.Equal(1, _bench.Shared.Count);
        _view.Look(_attributes[7]);
        _bench.Run(300);
        Assert.Equal(new[] { 3, 7 }.Select(i => _attributes[i].Cell.Index), Written(30_300));
        _view.Clear();
        Assert.Equal(0, _bench.Shared.Count);
        Assert.False(_view.IsLookedAt(_attributes[7]));
    }

    [Fact]
    public void Where_not_all_fits_each_has_its_turn()
    {
        _bench.Run(5_000);
        var written = new List<int>();
        for (var frame = 0; frame < _attributes.Length; frame++)
        {
            written.AddRange(Written(0, most: 10));
            _bench.Run(300);
        }

        Assert.Equal(_attributes.Select(a => a.Cell.Index), written.Order());
    }

    [Fact]
    public void What_left_goes_also_where_not_all_fits()
    {
        foreach (var (attribute, nowMs) in _attributes.Take(11).Zip([0L, 100, 0, 200, 0, 0, 0, 0, 0, 0, 0]))
        {
            _view.LookAway(attribute.Cell.Index, nowMs);
        }

        _view.Look(_attributes[2]);
        long[] times = [20_000, 20_001, 20_101, 20_201];
        Assert.Equal([12, 4, 3, 2], times.Select(ms => (Written(ms, most: 0), _bench.Shared.Count).Count));
        _bench.Run(300);
        Assert.Equal(new[] { 2, 11 }.Select(i => _attributes[i].Cell.Index), Written(20_500));
    }

    private List<int> Written(long nowMs, int most = Full)
    {
        _writer.Begin(_bench.Engine.Clock.GetUtcNow());
        _view.Write(_writer, most, nowMs);
        return [.. FrameReader.Read(_writer.Written.ToArray()).Sections.Select(s => s.Handle).Distinct().Order()];
    }
}
