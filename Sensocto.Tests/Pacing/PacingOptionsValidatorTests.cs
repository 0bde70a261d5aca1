using Sensocto.Core.Pacing;

namespace Sensocto.Tests.Pacing;

public sealed class PacingOptionsValidatorTests
{
    private readonly PacingOptions _options = new();

    [Fact]
    public void The_defaults_are_valid() => Assert.Null(Failure());

    [Theory]
    [InlineData(50, null)]
    [InlineData(60_000, null)]
    [InlineData(
        49,
        "Sensocto:Pacing:BaseWindow must be between 00:00:00.0500000 and 00:01:00, but is 00:00:00.0490000."
    )]
    [InlineData(
        60_001,
        "Sensocto:Pacing:BaseWindow must be between 00:00:00.0500000 and 00:01:00, but is 00:01:00.0010000."
    )]
    public void The_base_window_has_bounds(int ms, string? expected)
    {
        _options.BaseWindow = TimeSpan.FromMilliseconds(ms);
        Assert.Equal(expected, Failure());
    }

    [Theory]
    [InlineData(0.001, null)]
    [InlineData(100, null)]
    [InlineData(0, "Sensocto:Pacing:High:Multiplier must be above 0 and at most 100, but is 0.")]
    [InlineData(100.5, "Sensocto:Pacing:High:Multiplier must be above 0 and at most 100, but is 100.5.")]
    [InlineData(double.NaN, "Sensocto:Pacing:High:Multiplier must be above 0 and at most 100, but is NaN.")]
    public void A_multiplier_has_bounds(double value, string? expected)
    {
        _options.High.Multiplier = value;
        Assert.Equal(expected, Failure());
    }

    [Theory]
    [InlineData(10, 10, null)]
    [InlineData(60_000, 600_000, null)]
    [InlineData(9, 500, "Sensocto:Pacing:Medium:MinMs must be between 10 and 60000, but is 9.")]
    [InlineData(60_001, 600_000, "Sensocto:Pacing:Medium:MinMs must be between 10 and 60000, but is 60001.")]
    [InlineData(500, 499, "Sensocto:Pacing:Medium:MaxMs must be between 500 and 600000, but is 499.")]
    [InlineData(500, 600_001, "Sensocto:Pacing:Medium:MaxMs must be between 500 and 600000, but is 600001.")]
    public void A_row_has_bounds_and_its_maximum_is_no_less_than_its_minimum(int min, int max, string? expected)
    {
        _options.Medium = new LevelPacing(0.4, min, max);
        Assert.Equal(expected, Failure());
    }

    [Fact]
    public void Every_row_is_checked()
    {
        _options.High.MinMs = _options.Medium.MinMs = _options.Low.MinMs = _options.None.MinMs = 0;
        var failures = new PacingOptionsValidator().Validate(null, _options).Failures!;
        string[] rows = ["None", "Low", "Medium", "High"];
        Assert.Equal(rows.Select(r => $"Sensocto:Pacing:{r}:MinMs must be between 10 and 60000, but is 0."), failures);
    }

    private string? Failure() => new PacingOptionsValidator().Validate(null, _options).Failures?.Single();
}
