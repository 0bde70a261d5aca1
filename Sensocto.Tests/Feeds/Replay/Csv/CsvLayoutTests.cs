namespace Sensocto.Tests.Feeds.Replay.Csv;

public sealed class CsvLayoutTests : IDisposable
{
    private readonly RecordingFolder _folder = new();

    [Theory]
    [InlineData("timestamp,value", "10,4.5")]
    [InlineData("Timestamp;VALUE", "10;4.5")]
    [InlineData("timestamp\tvalue", "10\t4.5")]
    [InlineData(" \"timestamp\" , \"value\" ", " 10 , \"4.5\" ")]
    [InlineData("value,timestamp", "4.5,10")]
    public void The_short_form_is_known_by_its_names_in_any_case_order_and_separator(string header, string row)
    {
        var feed = _folder.Load($"{header}\r\n{row}\r\n").Feeds.Single();

        Assert.Equal([(0, 4.5)], RecordingFolder.Read(feed, 0.5));
        Assert.Equal("unit", feed.Sensor.Id.Value);
    }

    [Theory]
    [InlineData("timestamp,sensor,attribute,value", "10,s,a,4.5", "")]
    [InlineData("TIMESTAMP;SENSOR;ATTRIBUTE;VALUE;UNIT", "10;s;a;4.5;bar", "bar")]
    [InlineData("sensor\tattribute\tunit\tvalue\ttimestamp", "s\ta\tbar\t4.5\t10", "bar")]
    public void The_long_form_is_too(string header, string row, string unit)
    {
        var sensor = _folder.Load($"{header}\n{row}\n").Feeds.Single().Sensor;

        Assert.Equal(("s", "a", unit), (sensor.Id.Value, sensor.Attributes[0].Id.Value, sensor.Attributes[0].Unit));
    }

    public void Dispose() => _folder.Dispose();
}
