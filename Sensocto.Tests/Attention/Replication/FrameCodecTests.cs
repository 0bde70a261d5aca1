using FsCheck;
using FsCheck.Fluent;
using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Attention.Replication;

public sealed class FrameCodecTests
{
    private static readonly AttentionFrame Frame = new(
        new NodeIncarnation("room 1: left", 1_234_567_890_123),
        From: 7,
        To: 9,
        [
            new KeyLevel(
                new AttributeKey(new SensorId("AA:BB/\"1\""), new AttributeId("größe 😀")),
                AttentionLevel.High
            ),
            new KeyLevel(
                new AttributeKey(new SensorId(new string('s', 128)), new AttributeId(new string('é', 128))),
                AttentionLevel.None
            ),
        ]
    );

    [Fact]
    public void What_is_written_is_read()
    {
        Assert.True(FrameCodec.TryRead(FrameCodec.Write(Frame), out var read));
        Assert.Equal(Frame.Sender, read.Sender);
        Assert.Equal((7, 9), (read.From, read.To));
        Assert.Equal(Frame.Levels, read.Levels);
    }

    [Fact]
    public void A_frame_cut_short_anywhere_is_refused()
    {
        var bytes = FrameCodec.Write(Frame);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.False(FrameCodec.TryRead(bytes[..length], out _), $"{length} of {bytes.Length} bytes");
        }
    }

    [Fact]
    public void Another_version_is_refused()
    {
        var bytes = FrameCodec.Write(Frame);
        bytes[0]++;
        Assert.False(FrameCodec.TryRead(bytes, out _));
    }

    [Fact]
    public void A_level_that_does_not_exist_is_refused()
    {
        var bytes = FrameCodec.Write(Frame);
        bytes[^1] = 4;
        Assert.False(FrameCodec.TryRead(bytes, out _));
    }

    [Fact]
    public void Noise_is_refused_or_holds_no_more_keys_than_bytes() =>
        Prop.ForAll<byte[]>(noise =>
                !FrameCodec.TryRead([FrameCodec.Write(Frame)[0], .. noise], out var frame)
                || frame.Levels.Count <= noise.Length
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void As_many_keys_as_there_may_be_are_read_and_one_more_is_refused()
    {
        var level = new KeyLevel(new AttributeKey(new SensorId("s"), new AttributeId("a")), AttentionLevel.Low);
        var most = Enumerable.Repeat(level, FrameCodec.MaxLevels).ToArray();
        Assert.True(FrameCodec.TryRead(FrameCodec.Write(Frame with { Levels = most }), out var read));
        Assert.Equal(FrameCodec.MaxLevels, read.Levels.Count);
        Assert.False(FrameCodec.TryRead(FrameCodec.Write(Frame with { Levels = [.. most, level] }), out _));
    }

    [Fact]
    public void Fewer_keys_than_none_are_refused()
    {
        var bytes = FrameCodec.Write(Frame with { Levels = [] });
        Assert.False(FrameCodec.TryRead([.. bytes[..^1], 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], out _));
    }
}
