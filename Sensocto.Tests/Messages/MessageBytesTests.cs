using Sensocto.Core.Alarms;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Attention.Sharing;
using Sensocto.Core.Feeds.Sharing;

namespace Sensocto.Tests.Messages;

public sealed class MessageBytesTests
{
    [Fact]
    public void All_kinds_of_messages_have_one_version_so_that_who_can_not_read_one_hears_none()
    {
        var node = new NodeIncarnation("A", 1);
        byte[][] messages =
        [
            FrameCodec.Write(new AttentionFrame(node, 0, 1, [])),
            WatcherCodec.Write(new WatcherNews(node, node, [])),
            NewsCodec.Write([]),
            AlarmCommandCodec.Write([]),
        ];
        Assert.Single(messages.Select(m => m[0]).Distinct());
        foreach (var message in messages)
        {
            message[0]++;
        }

        Assert.False(FrameCodec.TryRead(messages[0], out _));
        Assert.False(WatcherCodec.TryRead(messages[1], out _));
        Assert.False(NewsCodec.TryRead(messages[2], out _));
        Assert.False(AlarmCommandCodec.TryRead(messages[3], out _));
    }
}
