using Sensocto.Core.Attention;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

/// <summary>How soon news reaches the page.</summary>
public sealed class FramePumpNewsTests : IDisposable
{
    private readonly LiveBench _bench = new();

    private FramePump Pump => _bench.Pump;

    private FakeSink Sink => _bench.Sink;

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_value_is_with_the_page_at_once_where_the_last_frame_is_old_enough()
    {
        var slow = _bench.Engine.Add(new FakeFeed("slow", FakeFeed.Attribute("x", hz: 4)));
        using var ben = _bench.Engine.Look(slow, name: "Ben");
        _bench.Open();
        Pump.Look(slow);
        _bench.Run(2_000);
        var (ages, seen) = (new List<double>(), Sink.PointsOf(slow).Count);
        for (var ms = 0; ms < 5_000; ms += 10)
        {
            _bench.Run(10);
            if (Sink.PointsOf(slow).Count > seen)
            {
                seen = Sink.PointsOf(slow).Count;
                ages.Add(_bench.Engine.Clock.GetUtcNow().ToUnixTimeMilliseconds() - Sink.PointsOf(slow)[^1].TimeMs);
            }
        }

        Assert.Equal(20, ages.Count);
        Assert.All(ages, age => Assert.InRange(age, 0, 30));
    }

    [Fact]
    public void What_tiles_and_the_bar_say_goes_with_every_frame_of_samples_and_else_three_times_a_second()
    {
        var fast = _bench.Engine.Add(new FakeFeed("fast", FakeFeed.Attribute("x", hz: 50)));
        using var ben = _bench.Engine.Look(fast, Interest.Focus, "Ben");
        var looks = 0;
        var reading = _bench.Status();
        _bench.Status = () =>
        {
            looks++;
            return reading;
        };
        _bench.Open();
        _bench.Run(3_000);
        looks = 0;
        _bench.Run(30_000);
        Assert.InRange(looks, 99, 101);
        Pump.Look(fast);
        _bench.Run(3_000);
        looks = 0;
        _bench.Run(30_000);
        Assert.InRange(looks, 299, 301);
    }

    [Fact]
    public void A_link_waits_for_no_round()
    {
        Pump.Open();
        Pump.Look(_bench.Engine.Add(new FakeFeed("a")));
        _bench.Run(1_010);
        Pump.Attach(Sink);
        _bench.Run(20);
        Assert.NotEmpty(Sink.Frames);
    }

    [Theory]
    [InlineData(false, 61)]
    [InlineData(true, 100)]
    public void A_page_that_stands_still_is_sent_what_was_before_of_what_it_begins_to_look_at(bool isFrozen, int least)
    {
        var slow = _bench.Engine.Add(new FakeFeed("slow", FakeFeed.Attribute("x", hz: 1)));
        using var ben = _bench.Engine.Look(slow, Interest.Focus, "Ben");
        _bench.Run(300_000);
        _bench.Open();
        Pump.SetFrozen(isFrozen);
        Pump.Look(slow);
        _bench.Run(150);
        Assert.InRange(Sink.PointsOf(slow).Count, least, isFrozen ? int.MaxValue : least + 1);
    }
}
