using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using Sensocto.Core.History;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.History;

public sealed class SecondHistoryTests
{
    private static readonly long Noon = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc).Ticks;
    private readonly HistoryStore _store = new(Options.Create(new HistoryOptions()));
    private readonly SecondHistory _seconds;

    public SecondHistoryTests()
    {
        _store.Join(1);
        _seconds = new SecondHistory(_store);
    }

    [Fact]
    public void A_second_is_its_lowest_mean_highest_and_count_at_the_time_of_its_last_sample()
    {
        Add(_seconds, [At(0.1, 3), At(0.4, 1), At(0.9, 8)]);
        Assert.Equal([new HistoryPoint(Noon + Ticks(0.9), 4, 1, 8, 3)], All(_seconds));
    }

    [Fact]
    public void Seconds_without_samples_stay_gaps_and_take_no_memory()
    {
        Add(_seconds, [At(0, 1), At(3_000, 2)]);
        Assert.Equal([Noon, Noon + Ticks(3_000)], All(_seconds).Select(p => p.Ticks));
    }

    [Theory]
    [InlineData(12_345_678.9, 0.1)]
    [InlineData(52.520008, 0.000001)]
    [InlineData(-1e9, 0.5)]
    public void Large_values_keep_their_small_steps(double value, double step)
    {
        Add(_seconds, [At(0, value), At(1, value + step), At(2, value + (2 * step))]);
        Assert.Equal(
            [value, value + step, value + (2 * step)],
            All(_seconds).Select(p => p.Mean),
            (a, b) => Math.Abs(a - b) < step / 20
        );
    }

    [Fact]
    public void A_value_beyond_single_precision_stays_finite()
    {
        Add(_seconds, [At(0, 0), At(1, 1e300), At(2, -1e300)]);
        Assert.All(All(_seconds), p => Assert.True(double.IsFinite(p.Mean)));
    }

    [Theory]
    [InlineData(1e9)]
    [InlineData(-1e9)]
    [InlineData(float.MaxValue)]
    [InlineData(double.MaxValue)]
    public void What_follows_a_value_that_was_no_measurement_is_as_it_was_measured(double mark)
    {
        Add(_seconds, [At(0, mark), At(1, 20.25), At(2, 0), At(3, -20.25)]);
        Assert.Equal([mark, 20.25, 0, -20.25], All(_seconds).Select(p => p.Mean));
    }

    [Fact]
    public void The_lowest_of_a_second_is_not_lost_beside_a_value_that_was_no_measurement()
    {
        Add(_seconds, [At(0, 20.25), At(0.5, float.MaxValue)]);
        Assert.Equal(20.25, Assert.Single(All(_seconds)).Min);
    }

    [Theory]
    [InlineData(double.MaxValue, double.MaxValue, double.MaxValue)]
    [InlineData(-double.MaxValue, -double.MaxValue, -double.MaxValue)]
    [InlineData(3, 5, 4)]
    public void A_mean_is_finite_although_the_sum_is_not(double one, double other, double mean)
    {
        var second = OpenSecond.At(Noon);
        second.Add(At(0.1, one));
        second.Add(At(0.2, other));
        Assert.Equal(mean, second.Mean);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(70.3)]
    [InlineData(99.9)]
    public void What_was_measured_from_a_second_on_is_forgotten_and_its_memory_given_back(double from)
    {
        var kept = 0;
        for (var round = 0; round < 300; round++)
        {
            Add(_seconds, [.. Enumerable.Range(kept, 100 - kept).Select(s => At(s + 0.5, s))]);
            Assert.Equal(Enumerable.Range(0, 100).Select(s => (double)s), All(_seconds).Select(p => p.Mean));
            _seconds.DropFrom(Noon + Ticks(from));
            kept = (int)Math.Max(Math.Floor(from), 0);
            Assert.Equal(Enumerable.Range(0, kept).Select(s => (double)s), All(_seconds).Select(p => p.Mean));
        }

        Assert.Equal(256 * BlockPool.BlockBytes, _store.Blocks.Bytes);
    }

    [Fact]
    public void What_is_older_than_an_hour_goes()
    {
        for (var s = 0; s < 5_000; s++)
        {
            Add(_seconds, [At(s, s)]);
        }

        var points = All(_seconds);
        Assert.Equal(4_999, points[^1].Mean);
        Assert.InRange(points.Count, SecondHistory.MostSeconds, SecondHistory.MostSeconds + (2 * BlockPool.BlockSize));
        Assert.Equal(new Extent(points[0].Ticks, points[^1].Ticks), _seconds.Extent);
    }

    [Fact]
    public void A_sensor_that_measures_once_in_a_while_keeps_its_hour_too()
    {
        for (var s = 0; s < 100_000; s += 600)
        {
            Add(_seconds, [At(s, s)]);
        }

        Assert.InRange(All(_seconds).Count, 6, 2 * SecondBucket.MostSeconds / 600);
        Assert.All(All(_seconds), p => Assert.Equal(Noon + Ticks(p.Mean), p.Ticks));
    }

    [Fact]
    public void Forgetting_gives_the_memory_to_others()
    {
        var store = new HistoryStore(Options.Create(new HistoryOptions { BudgetMb = 16 }));
        store.Join(1);
        var first = new SecondHistory(store);
        Add(first, [.. Enumerable.Range(0, 3_000).Select(s => At(s, s))]);
        var held = store.Figures.Bytes;
        first.Clear();
        Assert.Empty(All(first));
        Assert.Null(first.Extent);
        var second = new SecondHistory(store);
        Add(second, [.. Enumerable.Range(0, 3_000).Select(s => At(s, s))]);
        Assert.Equal(held, store.Figures.Bytes);
    }

    [Fact]
    public void Any_samples_read_as_a_naive_list_of_them_does()
    {
        var gaps = Gen.Frequency(
            (20, Gen.Choose(1, 900)),
            (3, Gen.Choose(900, 9_000)),
            (1, Gen.Choose(9_000, 4_000_000))
        );
        var sample = gaps.Zip(Gen.Choose(-1_000, 1_000));
        Prop.ForAll(Arb.From(sample.ListOf(300)), steps => AgreesWithNaive([.. steps]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static void AgreesWithNaive(IReadOnlyList<(int Ms, int Value)> steps)
    {
        var store = new HistoryStore(Options.Create(new HistoryOptions()));
        store.Join(1);
        var seconds = new SecondHistory(store);
        var ticks = Noon;
        var samples = steps.Select(s => new Sample(ticks += s.Ms * TimeSpan.TicksPerMillisecond, s.Value)).ToArray();
        Add(seconds, samples);

        var naive = samples
            .GroupBy(s => s.Ticks / TimeSpan.TicksPerSecond)
            .Select(g =>
                (
                    g.Last().Ticks,
                    Min: g.Min(s => s.Value),
                    Max: g.Max(s => s.Value),
                    Count: g.Count(),
                    Mean: g.Average(s => s.Value)
                )
            )
            .ToList();
        var kept = All(seconds);
        Assert.Equal(
            naive.TakeLast(kept.Count).Select(n => (n.Ticks, n.Min, n.Max, n.Count)),
            kept.Select(p => (p.Ticks, p.Min, p.Max, p.Count))
        );
        Assert.Equal(
            naive.TakeLast(kept.Count).Select(n => n.Mean),
            kept.Select(p => p.Mean),
            (a, b) => Math.Abs(a - b) < 0.001
        );
        Assert.All(
            naive.SkipLast(kept.Count),
            n =>
                Assert.True(
                    n.Ticks
                        < samples[^1].Ticks
                            - (SecondHistory.MostSeconds * TimeSpan.TicksPerSecond)
                            + TimeSpan.TicksPerSecond
                )
        );
    }

    private static void Add(SecondHistory seconds, IReadOnlyList<Sample> samples)
    {
        var open = default(OpenSecond);
        foreach (var sample in samples)
        {
            if (open.Count > 0 && sample.Ticks >= open.End)
            {
                seconds.Add(open);
            }

            open = sample.Ticks >= open.End ? OpenSecond.At(sample.Ticks) : open;
            open.Add(sample);
        }

        seconds.Add(open);
    }

    private static List<HistoryPoint> All(SecondHistory seconds)
    {
        var points = new List<HistoryPoint>();
        seconds.CopyTo(0, long.MaxValue, points);
        return points;
    }

    private static Sample At(double seconds, double value) => new(Noon + Ticks(seconds), value);

    private static long Ticks(double seconds) => (long)Math.Round(seconds * TimeSpan.TicksPerSecond);
}
