using Sensocto.Core.Attention;
using Sensocto.Core.History;
using Sensocto.Core.Load;

namespace Sensocto.Tests.Feeds;

/// <summary>A wall clock that is set back by seconds: newer samples are measured anew, the past stays.</summary>
public sealed class SetBackTests : IDisposable
{
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData(Interest.View)]
    [InlineData(Interest.None)]
    public void The_past_stays_and_what_is_measured_is_kept_again(Interest interest)
    {
        var attribute = _engine.Add(new FakeFeed("a") { Value = static tick => Math.Sin(tick / 1e7) });
        _engine.Look(attribute, interest);
        _engine.Run(1_800_000);
        var began = attribute.Seconds.Extent!.Value.From;
        var epoch = attribute.Epoch;

        _engine.Clock.Set(TimeSpan.FromSeconds(-20));
        var setAt = _engine.Clock.UtcTicks;
        _engine.Run(18_000);
        Assert.Equal(epoch + 1, attribute.Epoch);
        var samples = Engine.HistoryOf(attribute);
        Assert.All(samples.Zip(samples.Skip(1)), s => Assert.Equal(1_000_000, s.Second.Ticks - s.First.Ticks));
        Assert.Equal(interest == Interest.View ? attribute.History.Capacity - 20 : 0, samples.Length);

        var points = new List<HistoryPoint>();
        attribute.Seconds.CopyTo(0, long.MaxValue, points);
        Assert.Equal(began, points[0].Ticks);
        Assert.All(points.Zip(points.Skip(1)), p => Assert.InRange(p.Second.Ticks - p.First.Ticks, 1, 20_000_000));
        Assert.InRange(points[^1].Ticks, setAt + (10 * TimeSpan.TicksPerSecond), _engine.Clock.UtcTicks);
        Assert.InRange(attribute.Newest!.Value.Ticks, setAt, _engine.Clock.UtcTicks);
    }

    [Fact]
    public void What_is_measured_again_is_sent_as_it_is_measured()
    {
        var attribute = _engine.Add(new FakeFeed("a"));
        _engine.Run(60_000);
        _engine.Look(attribute);
        _engine.Run(1_000);
        _engine.Clock.Set(TimeSpan.FromHours(-1));
        _engine.Run(60_000);
        Assert.InRange(_engine.Feeds.Traffic.SentRate, 9, 10.7);
    }

    [Theory]
    [InlineData(LoadLevel.Normal)]
    [InlineData(LoadLevel.Elevated)]
    public void A_look_reaches_back_to_before_the_clock_was_set_also_where_load_has_changed_since(LoadLevel load)
    {
        var attribute = _engine.Add(new FakeFeed("a"));
        var began = _engine.Clock.UtcTicks;
        _engine.Run(60_000);
        _engine.Clock.Set(TimeSpan.FromSeconds(-20));
        _engine.Run(5_000);
        _engine.Load.Level = load;
        _engine.Run(5_000);
        _engine.Look(attribute);
        _engine.Run(2_000);
        var samples = Engine.HistoryOf(attribute);
        Assert.InRange(samples[0].Ticks, began, began + TimeSpan.TicksPerSecond);
        Assert.All(samples.Zip(samples.Skip(1)), s => Assert.Equal(1_000_000, s.Second.Ticks - s.First.Ticks));
        Assert.InRange(_engine.Clock.UtcTicks - samples[^1].Ticks, 0, TimeSpan.TicksPerSecond);
    }
}
