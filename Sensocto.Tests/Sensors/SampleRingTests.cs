using FsCheck.Xunit;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Sensors;

public sealed class SampleRingTests
{
    [Property(MaxTest = 300)]
    public void It_is_the_tail_of_everything_that_was_taken(byte size, int[] steps)
    {
        var model = new Model(1 + (size % 100));
        var ring = new SampleRing(model.Capacity);
        var reader = 0L;
        foreach (var step in steps)
        {
            if (step % 17 == 0)
            {
                ring.Release();
                model.Release();
            }
            else if (step % 3 == 0)
            {
                reader = ReadBoth(ring, model, reader, Math.Abs(step % 50));
            }
            else
            {
                var samples = model.Next(step);
                ring.Append(samples);
                model.Append(samples);
            }

            Assert.Equal(model.Last, ring.LastNumber);
            Assert.Equal(model.Newest, ring.Newest);
        }

        ReadBoth(ring, model, reader, model.Capacity);
        ReadBoth(ring, model, 0, model.Capacity);
    }

    [Fact]
    public void What_came_after_a_number_is_given_whole_and_said_to_be_lost_only_where_it_is_gone()
    {
        var ring = new SampleRing(100);
        ring.Append([new Sample(1, 1), new Sample(2, 2), new Sample(3, 3)]);
        Assert.Equal([new Sample(2, 2), new Sample(3, 3)], ring.CopyAfter(1, out var last, out var lost));
        Assert.Equal((3, false), (last, lost));
        Assert.Empty(ring.CopyAfter(3, out last, out lost));
        Assert.Equal((3, false), (last, lost));

        ring.Release();
        ring.Append([new Sample(4, 4)]);
        Assert.Equal([new Sample(4, 4)], ring.CopyAfter(1, out last, out lost));
        Assert.Equal((4, true), (last, lost));
        Assert.Single(ring.CopyAfter(0, out _, out lost));
        Assert.False(lost);
    }

    [Fact]
    public void A_reader_that_kept_up_loses_nothing_and_gets_nothing_twice()
    {
        var ring = new SampleRing(100);
        var buffer = new Sample[100];
        var (reader, got) = (0L, new List<Sample>());
        for (var i = 1; i <= 500; i++)
        {
            ring.Append([new Sample(i, i)]);
            if (i % 33 == 0)
            {
                var count = ring.CopyAfter(reader, buffer, out reader, out var lost);
                Assert.False(lost);
                got.AddRange(buffer.AsSpan(0, count));
            }
        }

        Assert.Equal(Enumerable.Range(1, 495).Select(i => new Sample(i, i)), got);
        Assert.Equal(5, ring.CopyAfter(reader, buffer, out _, out _));
    }

    [Fact]
    public void A_reader_that_fell_behind_is_told_and_gets_the_newest()
    {
        var ring = new SampleRing(4);
        var buffer = new Sample[10];
        ring.Append([new Sample(1, 1)]);
        ring.CopyAfter(0, buffer, out var reader, out _);
        ring.Append([.. Enumerable.Range(2, 6).Select(i => new Sample(i, i))]);

        Assert.Equal(4, ring.CopyAfter(reader, buffer, out var last, out var lost));
        Assert.True(lost);
        Assert.Equal(7, last);
        Assert.Equal([4, 5, 6, 7], buffer.Take(4).Select(s => s.Ticks));
    }

    [Fact]
    public void A_small_destination_takes_the_newest_and_says_that_it_lost_the_rest()
    {
        var ring = new SampleRing(10);
        ring.Append([new Sample(1, 1), new Sample(2, 2), new Sample(3, 3)]);
        var buffer = new Sample[2];

        Assert.Equal(2, ring.CopyAfter(1, buffer.AsSpan(0, 2), out _, out var none));
        Assert.False(none);
        Assert.Equal(1, ring.CopyAfter(1, buffer.AsSpan(0, 1), out _, out var lost));
        Assert.True(lost);
        Assert.Equal(3, buffer[0].Ticks);
    }

    [Fact]
    public void A_new_reader_has_lost_nothing_however_much_is_gone()
    {
        var ring = new SampleRing(2);
        ring.Append([new Sample(1, 1), new Sample(2, 2), new Sample(3, 3)]);
        Assert.Equal(2, ring.CopyAfter(0, new Sample[5], out _, out var lost));
        Assert.False(lost);
    }

    [Theory]
    [InlineData(30, 1, 4)] // of the last 30 ticks, both ends included
    [InlineData(29, 1, 3)]
    [InlineData(29, 5, 5)]
    [InlineData(0, 99, 6)]
    [InlineData(long.MaxValue, 0, 6)]
    public void The_recent_are_those_of_a_time_or_so_many(long ticks, int least, int expected)
    {
        var ring = new SampleRing(6);
        ring.Append([.. Enumerable.Range(1, 9).Select(i => new Sample(10 * i, i))]);
        var buffer = new Sample[9];
        Assert.Equal(expected, ring.CopyRecent(new TimeSpan(ticks), least, buffer, out var last));
        Assert.Equal(Enumerable.Range(10 - expected, expected), buffer[..expected].Select(s => (int)s.Value));
        Assert.Equal(9, last);
    }

    [Fact]
    public void Where_the_recent_do_not_fit_the_newest_are_given()
    {
        var ring = new SampleRing(4);
        Assert.Equal(0, ring.CopyRecent(TimeSpan.MaxValue, 9, new Sample[1], out var none));
        Assert.Equal(0, none);
        ring.Append([new Sample(1, 1), new Sample(2, 2)]);
        var buffer = new Sample[1];
        Assert.Equal(1, ring.CopyRecent(TimeSpan.MaxValue, 9, buffer, out _));
        Assert.Equal(new Sample(2, 2), buffer[0]);
    }

    [Fact]
    public void A_reader_that_claims_more_than_there_was_gets_nothing()
    {
        var ring = new SampleRing(4);
        ring.Append([new Sample(1, 1)]);
        Assert.Equal(0, ring.CopyAfter(99, new Sample[5], out var last, out var lost));
        Assert.Equal(1, last);
        Assert.False(lost);
    }

    [Fact]
    public void What_is_not_newer_is_left_out_and_takes_no_number()
    {
        var ring = new SampleRing(8);
        ring.Append([new Sample(5, 1), new Sample(5, 2), new Sample(4, 3), new Sample(6, 4)]);
        Assert.Equal(2, ring.LastNumber);
        Assert.Equal(new Sample(6, 4), ring.Newest);
    }

    [Fact]
    public void What_was_measured_after_a_moment_is_forgotten_and_numbers_go_on()
    {
        var ring = new SampleRing(4);
        ring.DropAfter(10);
        ring.Append([.. Enumerable.Range(1, 6).Select(i => new Sample(10 * i, i))]);
        ring.DropAfter(40);
        ring.Append([new Sample(45, 7)]);
        Assert.Equal([30, 40, 45], ring.CopyAfter(0, out var last, out _).Select(s => s.Ticks));
        Assert.Equal(7, last);
        ring.DropAfter(1);
        Assert.Null(ring.Newest);
        ring.Append([new Sample(2, 8)]);
        Assert.Equal([2], ring.CopyAfter(0, out _, out _).Select(s => s.Ticks));
    }

    [Fact]
    public void Released_it_starts_over_at_any_time_and_numbers_go_on()
    {
        var ring = new SampleRing(8);
        ring.Append([new Sample(50, 1), new Sample(51, 2)]);
        ring.Release();
        Assert.Null(ring.Newest);
        ring.Append([new Sample(7, 3)]);
        Assert.Equal(3, ring.LastNumber);
        var buffer = new Sample[8];
        Assert.Equal(1, ring.CopyAfter(2, buffer, out _, out var lost));
        Assert.False(lost);
        Assert.Equal(new Sample(7, 3), buffer[0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void It_holds_at_least_one(int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SampleRing(capacity));

    private static long ReadBoth(SampleRing ring, Model model, long after, int room)
    {
        var buffer = new Sample[room];
        var count = ring.CopyAfter(after, buffer, out var last, out var lost);
        var (expected, expectedLost) = model.After(after, room);
        Assert.Equal(expected, buffer[..count]);
        Assert.Equal(expectedLost, lost);
        Assert.Equal(model.Last, last);
        return last;
    }

    /// <summary>A model: a list that forgets nothing, and a window on it.</summary>
    private sealed class Model(int capacity)
    {
        private readonly List<Sample> _all = [];
        private int _heldFrom;
        private long _time;

        public int Capacity => capacity;

        public long Last => _all.Count;

        public Sample? Newest => Held > 0 ? _all[^1] : null;

        private int Held => Math.Min(capacity, _all.Count - _heldFrom);

        public void Release() => _heldFrom = _all.Count;

        public Sample[] Next(int step) =>
            [.. Enumerable.Range(0, Math.Abs(step % 40)).Select(i => new Sample(_time += i % 7 == 3 ? -1 : 2, i))];

        public void Append(IEnumerable<Sample> samples)
        {
            foreach (var sample in samples)
            {
                if (Newest is not { } newest || sample.Ticks > newest.Ticks)
                {
                    _all.Add(sample);
                }
            }
        }

        public (Sample[] Samples, bool Lost) After(long after, int room)
        {
            var missing = _all.Skip((int)after).ToArray();
            var given = missing.TakeLast(Math.Min(room, Held)).ToArray();
            return (given, given.Length < missing.Length && after > 0);
        }
    }
}
