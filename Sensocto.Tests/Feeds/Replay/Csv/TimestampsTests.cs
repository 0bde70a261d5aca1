using System.Globalization;
using Sensocto.Core.Feeds.Replay.Csv;

namespace Sensocto.Tests.Feeds.Replay.Csv;

public sealed class TimestampsTests
{
    [Theory]
    [InlineData("2014-02-14 14:27:00", "2014-02-14T14:27:00.0000000Z")]
    [InlineData("2014-02-14T14:27:00", "2014-02-14T14:27:00.0000000Z")]
    [InlineData("2014-02-14T14:27:00Z", "2014-02-14T14:27:00.0000000Z")]
    [InlineData("2014-02-14T14:27:00+02:00", "2014-02-14T12:27:00.0000000Z")]
    [InlineData("2014-02-14 14:27:00.5-05:00", "2014-02-14T19:27:00.5000000Z")]
    [InlineData("2014-02-14 14:27:00.5-05", "2014-02-14T19:27:00.5000000Z")]
    [InlineData("2014-02-14T14:27:00+0530", "2014-02-14T08:57:00.0000000Z")]
    [InlineData("2014-02-14T14:27:00+02", "2014-02-14T12:27:00.0000000Z")]
    [InlineData("2014-02-14 14:27", "2014-02-14T14:27:00.0000000Z")]
    [InlineData("2014-02-14", "2014-02-14T00:00:00.0000000Z")]
    [InlineData("2014-02-14T14:27:00.1234567", "2014-02-14T14:27:00.1234567Z")]
    [InlineData("2014-02-14T14:27:00.123456789Z", "2014-02-14T14:27:00.1234567Z")]
    [InlineData("1392388020", "2014-02-14T14:27:00.0000000Z")]
    [InlineData("1392388020.25", "2014-02-14T14:27:00.2500000Z")]
    [InlineData("1392388020250", "2014-02-14T14:27:00.2500000Z")]
    [InlineData("1392388020250.5", "2014-02-14T14:27:00.2505000Z")]
    [InlineData("1.392388020e9", "2014-02-14T14:27:00.0000000Z")]
    [InlineData("0", "1970-01-01T00:00:00.0000000Z")]
    [InlineData("-1.5", "1969-12-31T23:59:58.5000000Z")]
    [InlineData("99999999999", "5138-11-16T09:46:39.0000000Z")]
    [InlineData("100000000000", "1973-03-03T09:46:40.0000000Z")]
    public void These_are_times(string text, string expected)
    {
        Assert.True(Timestamps.TryParse(text, out var ticks));
        Assert.Equal(expected, new DateTime(ticks, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("12:30")]
    [InlineData("1/2/2014")]
    [InlineData("2014-02-30")]
    [InlineData("2014-02-14 25:00:00")]
    [InlineData("2014-02-14 14:27:00 PST")]
    [InlineData("NaN")]
    [InlineData("1e30")]
    [InlineData("999999999999999999")]
    [InlineData("-99999999999")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public void These_are_not(string text) => Assert.False(Timestamps.TryParse(text, out _));
}
