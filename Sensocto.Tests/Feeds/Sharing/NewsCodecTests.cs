using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Sharing;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Sharing;

public sealed class NewsCodecTests
{
    private static readonly AttributeKey Key = new(new SensorId("boiler \"1\"/a:b"), new AttributeId("Δ°"));

    private static readonly SendWindow Window = new(
        TimeSpan.FromMilliseconds(150),
        BatchContent.EverySample,
        AttentionLevel.Medium,
        LoadLevel.Elevated,
        HeldByAlarm: true
    );

    [Fact]
    public void What_is_written_is_read()
    {
        var status = new AttributeStatus(AttributeState.Error, Window, "The line is dead.");
        var summary = new SampleSummary(new Sample(30, 2), 1, 3, 20);
        Sample[] samples = [new(10, 1.5), new(20, double.NaN)];
        AttributeNews[] told =
        [
            new(Key, status, summary, samples, IsAnew: true, new LimitSignal(true, LimitSide.High, 9.5, 77)),
            new(
                Key,
                new AttributeStatus(AttributeState.Slow, Window with { HeldByAlarm = false }),
                null,
                default,
                false
            ),
            new(Key, null, null, samples, IsAnew: false),
            new(Key, status, null, default, IsAnew: false, IsBlind: true),
            new(Key, null, null, default, false, new LimitSignal(true, LimitSide.Low, -1, 78, IsFound: true)),
        ];

        Assert.True(NewsCodec.TryRead(NewsCodec.Write(told), out var read));

        Assert.Equal(told.Select(n => n with { Samples = default }), read.Select(n => n with { Samples = default }));
        Assert.Equal(told.Select(n => n.Samples.ToArray()), read.Select(n => n.Samples.ToArray()));
    }

    [Fact]
    public void Bytes_that_are_no_news_are_refused()
    {
        var bytes = NewsCodec.Write([new AttributeNews(Key, null, null, new Sample[] { new(1, 1) }, false)]);
        Assert.All(Enumerable.Range(0, bytes.Length), n => Assert.False(NewsCodec.TryRead(bytes[..n], out _)));

        bytes[0] = 9;
        Assert.False(NewsCodec.TryRead(bytes, out _));
    }

    [Fact]
    public void A_level_that_there_is_not_is_refused()
    {
        var odd = new AttributeStatus(AttributeState.Live, Window with { Level = (AttentionLevel)77 });
        Assert.False(NewsCodec.TryRead(NewsCodec.Write([new AttributeNews(Key, odd, null, default, false)]), out _));
    }
}
