using Microsoft.Extensions.Options;
using Sensocto.Core.Configuration;

namespace Sensocto.Core.Feeds;

/// <summary>The bounds of <see cref="FeedOptions"/>. Thread-safe.</summary>
public sealed class FeedOptionsValidator : IValidateOptions<FeedOptions>
{
    /// <summary>Reports every key that is out of bounds, one line each.</summary>
    public ValidateOptionsResult Validate(string? name, FeedOptions options)
    {
        var second = TimeSpan.FromSeconds(1);
        return new OptionBounds(FeedOptions.Section)
            .Within(nameof(options.AlarmScan), options.AlarmScan, second / 20, 10 * second)
            .Within(nameof(options.AlarmHold), options.AlarmHold, TimeSpan.Zero, 600 * second)
            .Within(nameof(options.IdleStep), options.IdleStep, second / 100, second)
            .Within(nameof(options.Backfill), options.Backfill, TimeSpan.Zero, 600 * second)
            .Result;
    }
}
