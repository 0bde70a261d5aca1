using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Attention.Sharing;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Attention.Sharing;

public sealed class WatcherCodecTests
{
    private static readonly WatcherNews News = new(
        new NodeIncarnation("room 1: left", 1_234_567_890_123),
        new NodeIncarnation("north", 2),
        [
            new KeyWatchers(
                new AttributeKey(new SensorId("AA:BB/\"1\""), new AttributeId("größe 😀")),
                12,
                [
                    Watch("Ada 😀", AttentionLevel.High, Interest.Hover | Interest.View, isPinned: true),
                    Watch("guest-00af", AttentionLevel.Low, Interest.None, isPinned: false),
                ]
            ),
            new KeyWatchers(new AttributeKey(new SensorId("pump"), new AttributeId("flow")), 0, []),
        ]
    );

    [Fact]
    public void What_is_written_is_read_but_for_the_ids_of_pages()
    {
        Assert.True(WatcherCodec.TryRead(WatcherCodec.Write(News), out var read));

        Assert.Equal((News.From, News.To, News.StartsOver), (read.From, read.To, read.StartsOver));
        Assert.True(WatcherCodec.TryRead(WatcherCodec.Write(News with { StartsOver = true }), out var first));
        Assert.True(first.StartsOver);
        Assert.Equal(News.Keys.Select(k => (k.Key, k.Viewers)), read.Keys.Select(k => (k.Key, k.Viewers)));
        Assert.Equal(News.Keys[0].Watchers.Select(Told), read.Keys[0].Watchers.Select(Told));
        Assert.All(read.Keys[0].Watchers, w => Assert.Equal("room 1: left", w.Viewer.Node));
        Assert.Equal(["room 1: left 0", "room 1: left 1"], read.Keys[0].Watchers.Select(w => w.Viewer.Id));
    }

    [Fact]
    public void A_message_cut_short_anywhere_is_refused()
    {
        var bytes = WatcherCodec.Write(News);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.False(WatcherCodec.TryRead(bytes[..length], out _), $"{length} of {bytes.Length} bytes");
        }
    }

    [Fact]
    public void Another_version_is_refused()
    {
        var bytes = WatcherCodec.Write(News);
        bytes[0]++;
        Assert.False(WatcherCodec.TryRead(bytes, out _));
    }

    [Fact]
    public void More_watchers_than_viewers_or_than_are_named_are_refused()
    {
        Assert.False(WatcherCodec.TryRead(WatcherCodec.Write(With(viewers: 1, named: 2)), out _));
        Assert.False(WatcherCodec.TryRead(WatcherCodec.Write(With(viewers: 20, named: 9)), out _));
        Assert.True(WatcherCodec.TryRead(WatcherCodec.Write(With(viewers: 20, named: 8)), out _));
    }

    [Fact]
    public void A_watcher_at_no_level_is_refused()
    {
        var watcher = Watch("Ada", AttentionLevel.None, Interest.View, isPinned: false);
        var news = News with { Keys = [News.Keys[1] with { Viewers = 1, Watchers = [watcher] }] };
        Assert.False(WatcherCodec.TryRead(WatcherCodec.Write(news), out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ada\u202e")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void A_watcher_with_a_name_that_nobody_may_have_is_refused(string name)
    {
        var watcher = Watch(name, AttentionLevel.High, Interest.View, isPinned: false);
        var news = News with { Keys = [News.Keys[1] with { Viewers = 1, Watchers = [watcher] }] };
        Assert.False(WatcherCodec.TryRead(WatcherCodec.Write(news), out _));
    }

    [Fact]
    public void As_many_keys_as_there_may_be_are_read_also_none_and_one_more_is_refused()
    {
        var most = Enumerable.Repeat(News.Keys[1], FrameCodec.MaxLevels).ToArray();
        Assert.True(WatcherCodec.TryRead(WatcherCodec.Write(News with { Keys = most }), out var read));
        Assert.Equal(most.Length, read.Keys.Count);
        Assert.True(WatcherCodec.TryRead(WatcherCodec.Write(News with { Keys = [] }), out _));
        Assert.False(WatcherCodec.TryRead(WatcherCodec.Write(News with { Keys = [.. most, most[0]] }), out _));
    }

    private static WatcherNews With(int viewers, int named) =>
        News with
        {
            Keys =
            [
                News.Keys[1] with
                {
                    Viewers = viewers,
                    Watchers = [.. Enumerable.Repeat(News.Keys[0].Watchers[0], named)],
                },
            ],
        };

    private static object Told(Watcher watcher) =>
        (watcher.Viewer.Operator, watcher.Level, watcher.Interest, watcher.IsPinned, watcher.BoostLeft);

    private static Watcher Watch(string name, AttentionLevel level, Interest interest, bool isPinned) =>
        new(new ViewerInfo("tab", name), level, interest, isPinned, TimeSpan.Zero);
}
