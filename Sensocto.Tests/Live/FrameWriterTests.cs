using FsCheck;
using FsCheck.Xunit;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;

namespace Sensocto.Tests.Live;

public sealed class FrameWriterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, 123, TimeSpan.Zero);
    private readonly FrameWriter _writer = new();

    public FrameWriterTests() => _writer.Begin(Now);

    [Fact]
    public void An_empty_frame_is_nine_bytes_of_head()
    {
        Assert.True(_writer.IsEmpty);
        var bytes = _writer.Written.ToArray();
        Assert.Equal(9, bytes.Length);
        Assert.Equal(Now.ToUnixTimeMilliseconds(), FrameReader.Read(bytes).NowMs);
    }

    [Property(MaxTest = 500)]
    public bool Samples_arrive_as_shown(NormalFloat[] values, int[] stepsMs, byte digits, ushort handle, bool isLarge)
    {
        var precision = digits % 7;
        var samples = Make(values.Select(v => isLarge ? v.Get : Shrink(v.Get)), stepsMs);
        _writer.Begin(Now);
        _writer.Samples(handle, precision, samples);
        var (_, sections) = FrameReader.Read(_writer.Written.ToArray(), _ => precision);

        var section = (Section.Samples)sections.Single();
        var isScaled = samples.All(s => Math.Abs(s.Value * Math.Pow(10, precision)) <= 1L << 50);
        return section.Handle == handle
            && section.Points.Select(p => p.TimeMs).SequenceEqual(samples.Select(Section.Samples.MsOf))
            && section
                .Points.Zip(samples)
                .All(p =>
                    isScaled ? IsShownAs(p.First.Value, p.Second.Value, precision) : p.First.Value == p.Second.Value
                );
    }

    [Property]
    public bool Summaries_arrive_as_shown(NormalFloat a, NormalFloat b, NormalFloat c, byte digits, PositiveInt count)
    {
        var precision = digits % 7;
        double[] sorted = [.. new[] { a.Get, b.Get, c.Get }.Select(Shrink).Order()];
        var last = new Sample(Now.AddMilliseconds(-777).UtcTicks, sorted[1]);
        _writer.Begin(Now);
        _writer.Summary(3, precision, new SampleSummary(last, sorted[0], sorted[2], count.Get));
        var (_, sections) = FrameReader.Read(_writer.Written.ToArray(), _ => precision);

        var section = (Section.Summary)sections.Single();
        return section.TimeMs == Section.Samples.MsOf(last)
            && section.Count == count.Get
            && IsShownAs(section.Last, sorted[1], precision)
            && IsShownAs(section.Min, sorted[0], precision)
            && IsShownAs(section.Max, sorted[2], precision);
    }

    [Fact]
    public void A_summary_beyond_exact_numbers_is_sent_as_its_last_sample()
    {
        var last = new Sample(Now.UtcTicks, 1);
        _writer.Summary(3, 0, new SampleSummary(last, -1e300, 1, 9));
        var section = (Section.Samples)FrameReader.Read(_writer.Written.ToArray()).Sections.Single();
        Assert.Equal([(Section.Samples.MsOf(last), 1.0)], section.Points);
    }

    [Fact]
    public void Sections_keep_their_order()
    {
        _writer.Reset(70_000, 1);
        _writer.Loss(1);
        _writer.Samples(1, 1, [new Sample(Now.UtcTicks, -2.5)]);
        _writer.Summary(0, 1, new SampleSummary(new Sample(Now.UtcTicks, 1), 0, 2, 300));
        Assert.False(_writer.IsEmpty);
        var ms = Now.ToUnixTimeMilliseconds();
        Assert.Collection(
            FrameReader.Read(_writer.Written.ToArray()).Sections,
            s => Assert.Equal(new Section.Reset(70_000), s),
            s => Assert.Equal(new Section.Loss(1), s),
            s => Assert.Equal([(ms, -2.5)], Assert.IsType<Section.Samples>(s).Points),
            s => Assert.Equal(new Section.Summary(0, ms, 1, 0, 2, 300), s)
        );
    }

    [Fact]
    public void A_section_is_the_same_bytes_in_every_frame_of_a_few_seconds()
    {
        var sample = new Sample(Now.UtcTicks, 4.2);
        _writer.Samples(5, 1, [sample]);
        var first = _writer.Written.ToArray()[9..];
        _writer.Begin(Now.AddSeconds(1));
        _writer.Samples(5, 1, [sample]);
        Assert.Equal(first, _writer.Written.ToArray()[9..]);
    }

    [Fact]
    public void A_regular_sample_takes_few_bytes()
    {
        _writer.Samples(
            5,
            1,
            [
                .. Enumerable
                    .Range(0, 100)
                    .Select(i => new Sample(Now.AddMilliseconds(i * 20).UtcTicks, 20 + (i % 5 / 10.0))),
            ]
        );
        Assert.InRange(_writer.Written.ToArray().Length, 1, 9 + (100 * 3));
    }

    [Theory]
    [InlineData(1e15)]
    [InlineData(-1e15)]
    [InlineData(1125899906842624)]
    [InlineData(-1125899906842624)]
    public void The_largest_values_and_their_differences_are_still_read(double value)
    {
        Sample[] samples =
        [
            new(Now.UtcTicks, value),
            new(Now.UtcTicks + 10_000, -value),
            new(Now.UtcTicks + 20_000, value),
        ];
        _writer.Samples(1, 0, samples);
        var section = (Section.Samples)FrameReader.Read(_writer.Written.ToArray(), _ => 0).Sections.Single();
        Assert.Equal([value, -value, value], section.Points.Select(p => p.Value));
    }

    private static bool IsShownAs(double got, double value, int digits) =>
        Math.Abs(got - value) <= (0.500001 * Math.Pow(10, -digits)) + (Math.Abs(value) * 1e-12);

    private static double Shrink(double value) => value % 1e6;

    private static Sample[] Make(IEnumerable<double> values, int[] stepsMs)
    {
        var at = Now.UtcTicks;
        return
        [
            .. values.Select(
                (v, i) =>
                    new Sample(at += (stepsMs.Length == 0 ? 100 : stepsMs[i % stepsMs.Length] % 100_000) * 10_000L, v)
            ),
        ];
    }

    [Fact]
    public void Sections_written_apart_are_those_written_in_place()
    {
        var sample = new Sample(Now.UtcTicks, 12.5);
        _writer.Samples(5, 1, [sample]);
        var whole = _writer.Written.ToArray();
        var part = new FrameWriter();
        part.BeginPart(_writer.BaseMs);
        part.Samples(5, 1, [sample]);
        _writer.Begin(Now);
        _writer.Append(part.Written);
        Assert.Equal(whole, _writer.Written.ToArray());
    }

    [Fact]
    public void A_frame_may_ask_for_an_answer_and_says_the_same()
    {
        _writer.Reset(7, 2);
        var frame = _writer.Written.ToArray();
        Assert.False(FrameReader.Asks(frame));
        FrameWriter.Ask(frame);
        Assert.True(FrameReader.Asks(frame));
        Assert.Equal([new Section.Reset(7, 2)], FrameReader.Read(frame).Sections);
    }
}
