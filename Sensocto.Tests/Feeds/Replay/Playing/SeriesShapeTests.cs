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
        Assert.Equal(digits, SeriesShape.Precision(Samples(values)));

    [Fact]
    public void Range_is_lowest_and_greatest_value_and_none_for_a_flat_line()
    {
        Assert.Equal((-3, 9), SeriesShape.Range(Samples(4, -3, 9, 0)));
        Assert.Null(SeriesShape.Range(Samples(4, 4)));
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
