using FsCheck;
using FsCheck.Fluent;
using Sensocto.Core.History;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.History;

/// <summary>Silences in the history's seconds: found where they were, and nowhere else.</summary>
public sealed class GapRuleTests
{
    private const long Second = TimeSpan.TicksPerSecond;
    private const long Start = 1_000_000 * Second;

    [Theory]
    [InlineData(10, 500, 1_500)]
    [InlineData(10, 1_000, 1_500)]
    [InlineData(10, 600, 1_400)]
    [InlineData(10, 900, 1_200)]
    [InlineData(100, 500, 1_500)]
    [InlineData(1_000, 999, 1_101)]
    public void A_silence_is_a_gap_though_the_second_after_it_is_full(int hz, int fromMs, int lengthMs)
    {
        var silentFrom = Start + (20 * Second) + (fromMs * TimeSpan.TicksPerMillisecond);
        var silentUntil = silentFrom + (lengthMs * TimeSpan.TicksPerMillisecond);
        var times = Regular(hz).Where(t => t <= silentFrom || t >= silentUntil).ToArray();
        var gap = Assert.Single(Gaps(hz, times));
        Assert.Equal(silentUntil / Second, gap);
    }

    [Fact]
    public void A_silence_of_more_than_a_second_is_a_gap_wherever_it_is_and_the_only_one() =>
        Prop.ForAll(
                Arb.From(Gen.Elements(10, 20, 50, 125, 1_000)),
                Arb.From(Gen.Choose(0, 1_000)),
                Arb.From(Gen.Choose(1_201, 6_000)),
                (hz, fromMs, lengthMs) =>
                {
                    var silentFrom = Start + (20 * Second) + (fromMs * TimeSpan.TicksPerMillisecond);
                    var silentUntil = silentFrom + (lengthMs * TimeSpan.TicksPerMillisecond);
                    var times = Regular(hz).Where(t => t <= silentFrom || t >= silentUntil).ToArray();
                    return Gaps(hz, times).SequenceEqual([times.First(t => t >= silentUntil) / Second]);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_healthy_sensor_has_no_gap_at_any_rate_however_irregular_it_is() =>
        Prop.ForAll(
                Arb.From(Gen.Elements(0.3, 1, 3, 10, 47, 300, 1_000)),
                Arb.From(Gen.Choose(0, 9_999)),
                (hz, phase) =>
                {
                    // Never earlier than the last, and at most twice its period after it.
                    var random = new System.Random(phase);
                    var times = Regular(hz)
                        .Select(t => t + (long)(random.NextDouble() * 0.999 * Second / hz))
                        .ToArray();
                    return !Gaps(hz, times).Any();
                }
            )
            .Check(Config.QuickThrowOnFailure);

    private static IEnumerable<long> Regular(double hz)
    {
        var period = (long)(Second / hz);
        return Enumerable.Range(0, (int)(40 * hz) + 10).Select(n => Start + (n * period));
    }

    // The seconds that begin after a gap, read back as they are kept.
    private static IEnumerable<long> Gaps(double hz, long[] times)
    {
        var rule = new GapRule(FakeFeed.Attribute("value", hz));
        var head = new BlockHead { FirstSecond = Start / Second };
        foreach (var second in times.GroupBy(t => t / Second).OrderBy(s => s.Key))
        {
            var open = OpenSecond.At(second.First());
            foreach (var time in second)
            {
                open.Add(new Sample(time, 1));
            }

            if (rule.IsGapBefore(new SecondBucket(open, head).ToPoint(head)))
            {
                yield return second.Key;
            }
        }
    }
}
