using FsCheck.Xunit;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

public sealed class BatchReaderTests
{
    private readonly FakeFeed _feed = new("a");

    [Property]
    public bool A_sound_feed_is_read_whole_whatever_the_buffer(byte size, ushort from, ushort length)
    {
        var feed = new FakeFeed("a") { OnRead = Integers };
        var expected = Enumerable.Range(from + 1, length % 500).Select(i => (long)i);
        return Read(feed, from, from + (length % 500), 1 + (size % 40)).Select(s => s.Ticks).SequenceEqual(expected);
    }

    [Fact]
    public void An_empty_range_is_not_asked_for()
    {
        _feed.OnRead = Integers;
        Assert.Empty(Read(_feed, 5, 5, 10));
        Assert.Empty(Read(_feed, 6, 5, 10));
        Assert.Equal(0, _feed.Reads);
    }

    [Fact]
    public void A_short_answer_ends_the_range()
    {
        _feed.OnRead = Integers;
        Assert.Equal(3, Read(_feed, 0, 3, 10).Count);
        Assert.Equal(1, _feed.Reads);
    }

    [Fact]
    public void What_is_not_finite_out_of_range_or_out_of_order_is_left_out()
    {
        _feed.OnRead = Once(
            new Sample(10, 0),
            new Sample(11, 1),
            new Sample(12, double.NaN),
            new Sample(13, double.PositiveInfinity),
            new Sample(14, double.NegativeInfinity),
            new Sample(15, 2),
            new Sample(15, 3),
            new Sample(13, 4),
            new Sample(16, 5),
            new Sample(21, 6),
            new Sample(17, 7)
        );
        Assert.Equal(
            [new Sample(11, 1), new Sample(15, 2), new Sample(16, 5), new Sample(17, 7)],
            Read(_feed, 10, 20, 100)
        );
    }

    [Fact]
    public void A_feed_without_progress_ends_the_range()
    {
        _feed.OnRead = (_, _, _, destination) =>
        {
            destination.Fill(new Sample(5, 1));
            return destination.Length;
        };
        Assert.Equal([new Sample(5, 1)], Read(_feed, 0, 20, 4));
        Assert.Equal(2, _feed.Reads);
    }

    [Fact]
    public void A_feed_of_rubbish_alone_ends_the_range()
    {
        _feed.OnRead = (_, _, _, destination) =>
        {
            destination.Fill(new Sample(5, double.NaN));
            return destination.Length;
        };
        Assert.Empty(Read(_feed, 0, 20, 4));
        Assert.Equal(1, _feed.Reads);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void A_feed_that_says_it_copied_what_can_not_be_is_an_error(int count)
    {
        _feed.OnRead = (_, _, _, _) => count;
        Assert.Equal(
            $"Read returned {count} for a buffer of 4 samples.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Read(_feed, 0, 20, 4)).Message
        );
    }

    private static int Integers(int attribute, long after, long until, Span<Sample> destination)
    {
        var count = (int)Math.Min(until - after, destination.Length);
        for (var i = 0; i < count; i++)
        {
            destination[i] = new Sample(after + 1 + i, i);
        }

        return count;
    }

    private static FakeFeed.Reading Once(params Sample[] samples) =>
        (_, _, _, destination) =>
        {
            samples.CopyTo(destination);
            return samples.Length;
        };

    private static List<Sample> Read(FakeFeed feed, long after, long until, int size)
    {
        var read = new List<Sample>();
        foreach (var batch in new BatchReader(feed, 0, after, until, new Sample[size]))
        {
            read.AddRange(batch);
        }

        return read;
    }
}
