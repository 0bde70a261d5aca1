using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Configuration;

namespace Sensocto.Core.Pacing;

/// <summary>The bounds of <see cref="PacingOptions"/> and of each row in it. Thread-safe.</summary>
public sealed class PacingOptionsValidator : IValidateOptions<PacingOptions>
{
    /// <summary>Reports every key that is out of bounds, one line each.</summary>
    public ValidateOptionsResult Validate(string? name, PacingOptions options)
    {
        var bounds = new OptionBounds(PacingOptions.Section).Within(
            nameof(options.BaseWindow),
            options.BaseWindow,
            TimeSpan.FromMilliseconds(50),
            TimeSpan.FromSeconds(60)
        );
        foreach (var level in AttentionLevels.All)
        {
            CheckRow(bounds, level.ToString(), options.For(level));
        }

        return bounds.Result;
    }

    private static void CheckRow(OptionBounds bounds, string key, LevelPacing row) =>
        bounds
            .Above($"{key}:{nameof(row.Multiplier)}", row.Multiplier, 0, 100)
            .Within($"{key}:{nameof(row.MinMs)}", row.MinMs, 10, 60_000)
            .Within($"{key}:{nameof(row.MaxMs)}", row.MaxMs, row.MinMs, 600_000);
}
