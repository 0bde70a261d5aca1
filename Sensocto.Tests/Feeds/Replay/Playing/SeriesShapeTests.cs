using Sensocto.Core.Feeds.Replay.Playing;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Replay.Playing;

public sealed class SeriesShapeTests : IDisposable
{
    private readonly RecordingFolder _folder = new();

    [Theory]
    [InlineData(0, new[] { 73.0, 62, 66 })]
    [InlineData(2, new[] { 3.06, 6.44 })]
    [InlineData(3, new[] { 51.846000000000004, 44.508 })]
    [InlineData(3, new[] { 69.88083514, 71.22022706 })]
    [InlineData(1, new[] { 1013.25, 998.1 })]
    [InlineData(0, new[] { 123456.789 })]
    [InlineData(6, new[] { 0.012345 })]
    [InlineData(5, new[] { 0.01234 })]
    [InlineData(6, new[] { 0.0000123 })]
    [InlineData(1, new[] { 0.5, 0.1 + 0.2 })]
    [InlineData(0, new[] { 0.0 })]
    public void Precision_is_what_five_significant_digits_need_and_no_more(int digits, double[] values) =>
        Assert.Equal(digits, SeriesShape.Precision(Samples(values), values.Max(Math.Abs)));

    [Fact]
    public void Usual_are_all_values_of_a_few_and_all_but_the_outermost_hundredths_of_many()
    {
        Assert.Equal((-3, 9), SeriesShape.Usual(Samples(4, -3, 9, 0)));
        Assert.Equal((1, 98), SeriesShape.Usual(Samples([.. Enumerable.Range(1, 98), 1e10, -9999])));
        Assert.Equal((4, 4), SeriesShape.Usual(Samples(4)));
    }

    [Fact]
    public void A_mark_for_what_is_missing_takes_neither_digits_nor_height_from_the_rest()
    {
        var rows = Enumerable
            .Range(0, 200)
            .Select(i => $"{i},{(i is 50 ? "1e10" : i is 60 ? "-9999" : $"4.{i % 9}5")}\n");
        var attribute = _folder.Load($"timestamp,value\n{string.Concat(rows)}").Feeds[0].Sensor.Attributes[0];

        Assert.Equal((2, 4.05, 4.85), (attribute.Precision, attribute.RangeMin!.Value, attribute.RangeMax!.Value));
    }

    [Fact]
    public void A_flat_line_has_no_range_for_a_range_needs_a_height()
    {
        var attribute = _folder.Load("timestamp,value\n0,4\n1,4\n").Feeds[0].Sensor.Attributes[0];

        Assert.Equal((null, null), (attribute.RangeMin, attribute.RangeMax));
    }

    [Theory]
    [InlineData(1, 1.0 / 300)]
    [InlineData(300, 1)]
    [InlineData(600, 2)]
    public void The_full_rate_follows_from_the_median_step_and_the_speed(double speed, double hz)
    {
        var feed = _folder.Load("timestamp,value\n0,1\n300,2\n600,3\n9000,4\n", speed).Feeds[0];

        Assert.Equal(hz, feed.Sensor.Attributes[0].FullRateHz, 1e-9);
    }

    [Fact]
    public void A_descriptor_says_what_the_data_say()
    {
        var attribute = _folder.Load("timestamp,value\n0,1.25\n1,-2.5\n").Feeds[0].Sensor.Attributes[0];

        Assert.Equal((2, -2.5, 1.25), (attribute.Precision, attribute.RangeMin!.Value, attribute.RangeMax!.Value));
    }

    public void Dispose() => _folder.Dispose();

    private static Sample[] Samples(params double[] values) => [.. values.Select((v, i) => new Sample(i, v))];
}
