using System.Globalization;
using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention;

public sealed class AttentionOptionsValidatorTests
{
    private readonly AttentionOptionsValidator _validator = new();

    [Fact]
    public void The_defaults_are_valid() => Assert.True(_validator.Validate(null, new AttentionOptions()).Succeeded);

    [Theory]
    [InlineData("Boost", "00:00:00", "00:01:00", "-00:00:00.0000001", "00:01:00.0000001")]
    [InlineData("Linger", "00:00:01", "01:00:00", "00:00:00.9999999", "01:00:00.0000001")]
    [InlineData("FlushInterval", "00:00:00.0100000", "00:00:10", "00:00:00.0099999", "00:00:10.0000001")]
    [InlineData("SensorInterval", "00:00:00", "00:00:10", "-00:00:00.0000001", "00:00:10.0000001")]
    [InlineData("Lease", "00:00:05", "01:00:00", "00:00:04.9999999", "01:00:00.0000001")]
    [InlineData("SweepInterval", "00:00:01", "01:00:00", "00:00:00.9999999", "01:00:00.0000001")]
    public void A_time_is_valid_on_its_bounds_and_names_key_bound_and_value_beyond(
        string key,
        string least,
        string most,
        string below,
        string above
    )
    {
        Assert.Null(Failure(key, Time(least)));
        Assert.Null(Failure(key, Time(most)));
        foreach (var value in (string[])[below, above])
        {
            var expected = $"Sensocto:Attention:{key} must be between {least} and {most}, but is {value}.";
            Assert.Equal(expected, Failure(key, Time(value)));
        }
    }

    [Theory]
    [InlineData("MaxPinsPerOperator", 0, 1_000)]
    [InlineData("MaxViewers", 1, 1_000_000)]
    [InlineData("MaxInterestsPerViewer", 1, 100_000)]
    public void A_count_is_valid_on_its_bounds_and_names_key_bound_and_value_beyond(string key, int least, int most)
    {
        Assert.Null(Failure(key, least));
        Assert.Null(Failure(key, most));
        foreach (var value in (int[])[least - 1, most + 1])
        {
            var expected = $"Sensocto:Attention:{key} must be between {least} and {most}, but is {value}.";
            Assert.Equal(expected, Failure(key, value));
        }
    }

    [Fact]
    public void Every_key_out_of_bounds_has_its_line()
    {
        var options = new AttentionOptions { MaxViewers = 0, Lease = TimeSpan.Zero };
        Assert.Equal(2, _validator.Validate(null, options).Failures!.Count());
    }

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private string? Failure(string key, object value)
    {
        var options = new AttentionOptions();
        typeof(AttentionOptions).GetProperty(key)!.SetValue(options, value);
        return _validator.Validate(null, options).Failures?.Single();
    }
}
