using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;

namespace Sensocto.Tests.Feeds;

public sealed class TrafficMeterTests
{
    private readonly WallClock _clock = new();
    private readonly TrafficMeter _meter;

    public TrafficMeterTests() => _meter = new TrafficMeter(_clock);

    [Fact]
    public void A_steady_rate_is_read_as_it_is()
    {
        Send(seconds: 45, perSecond: 7);
        var traffic = _meter.Read(70);
        Assert.Equal(7, traffic.SentRate);
        Assert.Equal(0.1, traffic.Share, 12);
        Assert.Equal(45 * 7, traffic.Sent);
    }

    [Fact]
    public void Before_thirty_seconds_the_rate_is_over_the_time_there_was()
    {
        Assert.Equal(0, _meter.Read(1).SentRate);
        Send(seconds: 4, perSecond: 3);
        Assert.Equal(3, _meter.Read(1).SentRate);
    }

    [Fact]
    public void What_was_sent_longer_ago_than_thirty_seconds_does_not_count()
    {
        Send(seconds: 10, perSecond: 90);
        Send(seconds: 29, perSecond: 0);
        Assert.Equal(90.0 / 30, _meter.Read(1).SentRate, 9);
        Send(seconds: 1, perSecond: 0);
        Assert.Equal(0, _meter.Read(1).SentRate);
        Assert.Equal(900, _meter.Read(1).Sent);
    }

    [Fact]
    public void After_a_long_sleep_the_rate_is_of_the_sleep()
    {
        Send(seconds: 10, perSecond: 90);
        _clock.Sleep(TimeSpan.FromHours(3));
        _meter.Tick();
        Assert.Equal(0, _meter.Read(1).SentRate);
    }

    [Fact]
    public void What_is_sent_afterwards_is_counted_and_has_no_rate()
    {
        Send(seconds: 5, perSecond: 7);
        _meter.SentAfterwards(AttentionLevel.Medium, 1_000);
        Send(seconds: 5, perSecond: 7);
        Assert.Equal((7, 1_070), (_meter.Read(70).SentRate, _meter.Read(70).Sent));
        Assert.Equal(1_000, _meter.SentAt(AttentionLevel.Medium));
    }

    [Fact]
    public void Measured_is_counted_by_itself()
    {
        _meter.Measured(AttentionLevel.Low, 5);
        _meter.Measured(AttentionLevel.Low, 6);
        Assert.Equal((0, 11), (_meter.Read(1).Sent, _meter.Read(1).Measured));
    }

    private void Send(int seconds, int perSecond)
    {
        for (var i = 0; i < seconds; i++)
        {
            _meter.Sent(AttentionLevel.Low, perSecond);
            _clock.Run(1000);
            _meter.Tick();
        }
    }
}
