using Microsoft.Extensions.Options;
using Sensocto.Core.History;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.History;

public sealed class HistoryStoreTests
{
    private const long Megabyte = 1024 * 1024;
    private readonly HistoryStore _store = new(Options.Create(new HistoryOptions { BudgetMb = 16 }));

    [Fact]
    public void A_few_attributes_keep_an_hour()
    {
        _store.Join(100);
        Assert.Equal(TimeSpan.FromHours(1), _store.Figures.Reach);
    }

    [Fact]
    public void Fifty_thousand_attributes_keep_minutes_in_the_default_budget()
    {
        var store = new HistoryStore(Options.Create(new HistoryOptions()));
        store.Join(50_000);
        Assert.InRange(store.Figures.Reach.TotalSeconds, 180, 300);
    }

    [Fact]
    public void The_budget_holds_however_many_come_and_all_reach_back_alike()
    {
        const int Attributes = 4_000;
        _store.Join(Attributes);
        var all = Enumerable.Range(0, Attributes).Select(_ => new SecondHistory(_store)).ToList();
        for (var second = 0; second < 600; second++)
        {
            var open = OneSample(second);
            all.ForEach(s => s.Add(open));
        }

        Assert.InRange(_store.Figures.Bytes, 8 * Megabyte, _store.Figures.Budget);
        var reach = Assert.Single(all.Select(s => s.Extent!.Value.From).Distinct());
        Assert.True(Ticks(599) - reach >= _store.Figures.Reach.Ticks);
    }

    [Fact]
    public void Those_that_come_later_get_their_part_from_those_that_were_there()
    {
        _store.Join(100);
        var first = Enumerable.Range(0, 100).Select(_ => new SecondHistory(_store)).ToList();
        Fill(first, 0, 3_600);
        _store.Join(10_000);
        var later = Enumerable.Range(0, 10_000).Select(_ => new SecondHistory(_store)).ToList();
        Fill(first, 3_600, 64);
        Fill(later, 3_600, 64);
        Assert.InRange(_store.Figures.Bytes, 1, _store.Figures.Budget);
        Assert.All(first, s => Assert.True(s.Extent!.Value.From >= Ticks(3_600)));
        Assert.All(later, s => Assert.NotNull(s.Extent));
    }

    [Fact]
    public void More_attributes_than_memory_keep_nothing_and_break_nothing()
    {
        _store.Join(1_000_000);
        var seconds = new SecondHistory(_store);
        seconds.Add(OneSample(0));
        Assert.Null(seconds.Extent);
        Assert.Equal(TimeSpan.Zero, _store.Figures.Reach);
    }

    [Fact]
    public void Samples_in_full_are_shared_evenly_among_those_that_are_looked_at()
    {
        var rings = Enumerable.Range(0, 1_000).Select(_ => new SampleRing(100_000)).ToList();
        var samples = Enumerable.Range(0, 4_000).Select(i => new Sample(i + 1, i)).ToArray();
        foreach (var batch in samples.Chunk(100))
        {
            rings.ForEach(ring => _store.Keep(ring, batch));
        }

        Assert.InRange(_store.Figures.Bytes, 1, 2 * Megabyte);
        Assert.Equal(128, Assert.Single(rings.Select(r => r.Held).Distinct()));
        Assert.All(rings, r => Assert.Equal(4_000, r.LastNumber));
    }

    [Fact]
    public void A_ring_that_is_let_go_counts_no_more()
    {
        var ring = new SampleRing(1_000);
        _store.Keep(ring, [new Sample(1, 1)]);
        Assert.Equal(32 * 16, _store.Figures.Bytes);
        _store.Release(ring);
        _store.Release(ring);
        Assert.Equal(0, _store.Figures.Bytes);
        Assert.Equal(131_072, _store.SamplesPerRing);
    }

    private static void Fill(List<SecondHistory> all, int from, int seconds)
    {
        for (var second = from; second < from + seconds; second++)
        {
            var open = OneSample(second);
            all.ForEach(s => s.Add(open));
        }
    }

    private static OpenSecond OneSample(int second)
    {
        var open = OpenSecond.At(Ticks(second));
        open.Add(new Sample(Ticks(second), second));
        return open;
    }

    private static long Ticks(int seconds) => (1_000_000L + seconds) * TimeSpan.TicksPerSecond;
}
