using Microsoft.Extensions.Options;
using Sensocto.Core.Configuration;

namespace Sensocto.Dashboard.Monitoring.Thresholds;

/// <summary>Checks the bounds of <see cref="ThresholdOptions"/>. Thread-safe.</summary>
public sealed class ThresholdOptionsValidator : IValidateOptions<ThresholdOptions>
{
    /// <summary>Reports every key that is out of bounds, one line each.</summary>
    public ValidateOptionsResult Validate(string? name, ThresholdOptions options)
    {
        var bounds = new OptionBounds(ThresholdOptions.Section)
            .Within(nameof(options.RiseAfter), options.RiseAfter, 1, 100)
            .Within(nameof(options.FallAfter), options.FallAfter, 1, 1_000)
            .Within(nameof(options.Release), options.Release, 0.1, 1);
        Check(bounds, nameof(options.PendingKeys), options.PendingKeys, 100_000_000);
        Check(bounds, nameof(options.TrackedKeys), options.TrackedKeys, 100_000_000);
        Check(bounds, nameof(options.MemoryMb), options.MemoryMb, 10_000_000);
        Check(bounds, nameof(options.Scheduler), options.Scheduler, 1);
        Check(bounds, nameof(options.PoolQueue), options.PoolQueue, 1_000_000);
        return bounds.Result;
    }

    private static void Check(OptionBounds bounds, string key, ThresholdBounds figure, double most) =>
        bounds
            .Above($"{key}:{nameof(figure.Warning)}", figure.Warning, 0, most)
            .Within($"{key}:{nameof(figure.Critical)}", figure.Critical, figure.Warning, most);
}
