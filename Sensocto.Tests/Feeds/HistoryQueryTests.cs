using FsCheck;
using FsCheck.Fluent;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.History;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

public sealed class HistoryQueryTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly FakeFeed _feed = new("a") { Value = t => Math.Sin(t / 1e7) };

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void What_nobody_looked_at_is_known_second_by_second()
    {
        var attribute = _engine.Add(_feed);
        _engine.Run(65_000);
        var range = Read(attribute);
        Assert.InRange(range.Points.Count, 58, 62);
        Assert.All(range.Points.Skip(1).SkipLast(1), p => Assert.Equal((10, false), (p.Count, p.GapBefore)));
        Assert.Equal(range.Points[0].Ticks, range.ReachesBackTo);
    }

    [Fact]
    public void A_column_of_the_greatest_values_there_are_has_a_mean()
    {
        var attribute = _engine.Add(
            new FakeFeed("a") { Value = t => t % 20_000_000 < 10_000_000 ? double.MaxValue : -double.MaxValue }
        );
        _engine.Look(attribute);
        _engine.Run(10_000);
        var now = _engine.Clock.GetUtcNow().UtcTicks;
        var points = HistoryQuery.ReadColumns(attribute, now - Seconds(8), now, TimeSpan.FromSeconds(4)).Points;
        Assert.NotEmpty(points);
        Assert.All(points, p => Assert.True(double.IsFinite(p.Mean)));
    }

    [Fact]
    public void Every_sample_is_known_of_the_last_two_minutes_of_what_is_looked_at()
    {
        var attribute = _engine.Add(_feed);
        _engine.Run(400_000);
        _engine.Look(attribute);
        _engine.Run(5_000);
        var range = Read(attribute);
        var full = range.Points.Count(p => p.Count == 1);
        Assert.InRange(full, 1_190, 1_200);
        Assert.All(range.Points.TakeLast(full), p => Assert.Equal(1, p.Count));
        Assert.DoesNotContain(range.Points, p => p.GapBefore);
    }

    [Fact]
    public void No_sample_is_told_twice_or_left_out_where_full_and_seconds_meet()
    {
        var attribute = _engine.Add(_feed);
        _engine.Run(200_000);
        var ada = _engine.Look(attribute);
        _engine.Run(30_000);
        ada.Set(attribute.Cell, Interest.None);
        _engine.Run(20_000);
        var points = Read(attribute).Points;
        Assert.Contains(points, p => p.Count == 1);
        Assert.Equal(10, points[^2].Count);
        Assert.Equal(points.Select(p => p.Ticks).Order().Distinct(), points.Select(p => p.Ticks));
        var spanned = (points[^1].Ticks - points[0].Ticks) / (double)TimeSpan.TicksPerSecond * 10;
        Assert.InRange(points.Sum(p => p.Count), spanned - 1, spanned + 11);
        Assert.DoesNotContain(points, p => p.GapBefore);
    }

    [Fact]
    public void A_look_after_a_long_absence_leaves_no_hole_between_two_full_pieces()
    {
        using var engine = new Engine(
            new FeedOptions { Backfill = TimeSpan.FromSeconds(10) },
            new AttentionOptions { Linger = TimeSpan.FromMinutes(30) }
        );
        var attribute = engine.Add(_feed);
        var ada = engine.Look(attribute);
        engine.Run(20_000);
        ada.Set(attribute.Cell, Interest.None);
        engine.Run(100_000);
        ada.Set(attribute.Cell, Interest.View);
        engine.Run(1_000);
        Assert.DoesNotContain(Read(attribute).Points, p => p.GapBefore);
    }

    [Fact]
    public void A_drop_out_is_a_gap_at_any_level()
    {
        var start = _engine.Clock.UtcTicks;
        _feed.OnRead = (attribute, after, until, destination) =>
            Without(
                t => t > start + Seconds(20) && t < start + Seconds(30),
                _feed.Regular(attribute, after, until, destination),
                destination
            );
        var attribute = _engine.Add(_feed);
        _engine.Run(60_000);
        var gap = Assert.Single(Read(attribute).Points, p => p.GapBefore);
        Assert.InRange(gap.Ticks - start, 30 * TimeSpan.TicksPerSecond, 32 * TimeSpan.TicksPerSecond);
    }

    [Fact]
    public void A_range_gives_what_lies_within_it()
    {
        var attribute = _engine.Add(_feed);
        var start = _engine.Clock.UtcTicks;
        _engine.Run(60_000);
        var (from, until) = (start + Seconds(10), start + Seconds(20));
        var points = HistoryQuery.ReadAll(attribute, from, until).Points;
        Assert.Equal(10, points.Count);
        Assert.All(points, p => Assert.InRange(p.Ticks, from, until));
    }

    [Fact]
    public void Nothing_is_known_before_the_first_sample_or_of_what_was_taken_out()
    {
        var attribute = _engine.Add(_feed);
        Assert.Equal((0, null), (Read(attribute).Points.Count, Read(attribute).ReachesBackTo));
        _engine.Run(20_000);
        Assert.NotEmpty(Read(attribute).Points);
        _engine.Feeds.Remove(_feed.Sensor.Id);
        _engine.Run(20);
        Assert.Empty(Read(attribute).Points);
        Assert.Equal(0, _engine.History.Figures.Attributes);
    }

    [Fact]
    public void The_wall_clock_set_back_forgets_what_lies_in_the_future()
    {
        var attribute = _engine.Add(_feed);
        _engine.Run(20_000);
        _engine.Clock.Set(TimeSpan.FromHours(-1));
        _engine.Run(20_000);
        var points = Read(attribute).Points;
        Assert.NotEmpty(points);
        Assert.All(points, p => Assert.True(p.Ticks <= _engine.Clock.UtcTicks));
    }

    [Fact]
    public void Columns_are_the_same_in_every_answer_that_has_them()
    {
        var attribute = _engine.Add(_feed);
        _engine.Run(60_000);
        var (now, step) = (_engine.Clock.UtcTicks, TimeSpan.FromSeconds(7));
        var all = HistoryQuery.ReadColumns(attribute, now - Seconds(60), now, step).Points;
        var some = HistoryQuery.ReadColumns(attribute, all[^3].Ticks, now, step).Points;
        Assert.Equal(all.TakeLast(3), some);
        Assert.Equal(all.Count, all.Select(p => p.Ticks / step.Ticks).Distinct().Count());
    }

    [Fact]
    public void No_column_hides_an_extreme_a_sample_or_a_gap_whatever_was_measured_and_however_wide_it_is()
    {
        var values = Gen.Frequency((20, Gen.Choose(-50, 50)), (1, Gen.Elements(-900, 900))).ArrayOf(400);
        var silences = Gen.Choose(0, 380).Two();
        Prop.ForAll(
                Arb.From(values),
                Arb.From(silences),
                // 40 s have too many columns shorter than 5 ms, and such a range is refused (below).
                Arb.From(Gen.Choose(5, 20_000)),
                (series, silence, width) => NothingIsHidden(series, silence, TimeSpan.FromMilliseconds(width))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void A_range_of_too_many_columns_is_refused()
    {
        var attribute = _engine.Add(_feed);
        var day = TimeSpan.FromDays(1).Ticks;
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            HistoryQuery.ReadColumns(attribute, 0, day, TimeSpan.FromSeconds(8))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => HistoryQuery.ReadColumns(attribute, 1, 0, TimeSpan.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => HistoryQuery.ReadColumns(attribute, 0, 1, TimeSpan.Zero));
        Assert.Empty(HistoryQuery.ReadColumns(attribute, 0, day, TimeSpan.FromSeconds(9)).Points);
    }

    // 40 s of samples, some of them looked at, with a silence somewhere.
    private static void NothingIsHidden(int[] values, (int From, int Length) silence, TimeSpan width)
    {
        using var engine = new Engine();
        var start = engine.Clock.UtcTicks;
        var period = TimeSpan.TicksPerSecond / 10;
        int Number(long ticks) => (int)((ticks - start) / period) - 1;
        bool IsSilent(long ticks) => Number(ticks) >= silence.From && Number(ticks) < silence.From + silence.Length;
        var feed = new FakeFeed("a") { Value = t => values.ElementAtOrDefault(Number(t)) };
        feed.OnRead = (attribute, after, until, destination) =>
            Without(IsSilent, feed.Regular(attribute, after, until, destination), destination);
        var attribute = engine.Add(feed);
        engine.Run(25_000);
        engine.Look(attribute);
        engine.Run(15_000);
        var whole = HistoryQuery.ReadAll(attribute, start, engine.Clock.UtcTicks).Points;
        var columns = HistoryQuery.ReadColumns(attribute, start, engine.Clock.UtcTicks, width).Points;
        var measured = Enumerable.Range(0, Number(whole.Count == 0 ? start : whole[^1].Ticks) + 1);
        var heard = measured.Where(n => !IsSilent(start + ((n + 1) * period))).ToList();
        Assert.Equal(heard.Count, columns.Sum(p => p.Count));
        Assert.Equal(heard.Select(n => (double)values[n]).DefaultIfEmpty().Max(), Highest(columns));
        Assert.Equal(heard.Select(n => (double)values[n]).DefaultIfEmpty().Min(), Lowest(columns));
        foreach (var inside in whole.GroupBy(p => p.Ticks / width.Ticks))
        {
            var column = Assert.Single(columns, c => c.Ticks / width.Ticks == inside.Key);
            Assert.Equal((Lowest(inside), Highest(inside)), (column.Min, column.Max));
            Assert.InRange(column.Mean, column.Min - 1e-6, column.Max + 1e-6);
            Assert.Equal(inside.First().GapBefore, column.GapBefore);
        }
    }

    private static double Highest(IEnumerable<HistoryPoint> points) => points.Select(p => p.Max).DefaultIfEmpty().Max();

    private static double Lowest(IEnumerable<HistoryPoint> points) => points.Select(p => p.Min).DefaultIfEmpty().Min();

    private static int Without(Func<long, bool> isSilent, int count, Span<Sample> samples)
    {
        var kept = 0;
        foreach (var sample in samples[..count])
        {
            if (!isSilent(sample.Ticks))
            {
                samples[kept++] = sample;
            }
        }

        return kept;
    }

    private static long Seconds(int seconds) => seconds * TimeSpan.TicksPerSecond;

    private HistoryRange Read(LiveAttribute attribute) =>
        HistoryQuery.ReadAll(attribute, _engine.Clock.UtcTicks - Seconds(3_600), _engine.Clock.UtcTicks);
}
