using Microsoft.Extensions.Options;
using Sensocto.Core.Configuration;

namespace Sensocto.Core.Load;

/// <summary>The bounds of <see cref="LoadOptions"/>. Thread-safe.</summary>
public sealed class LoadOptionsValidator : IValidateOptions<LoadOptions>
{
    /// <summary>Reports every key that is out of bounds, one line each.</summary>
    public ValidateOptionsResult Validate(string? name, LoadOptions options)
    {
        var second = TimeSpan.FromSeconds(1);
        var bounds = new OptionBounds(LoadOptions.Section)
            .Within(nameof(options.Interval), options.Interval, second / 2, 60 * second)
            .Within(nameof(options.RiseAfter), options.RiseAfter, 1, 100)
            .Within(nameof(options.FallAfter), options.FallAfter, 1, 1_000)
            .Within(nameof(options.Release), options.Release, 0.1, 1);
        Check(bounds, nameof(options.Cpu), options.Cpu, 1);
        Check(bounds, nameof(options.Memory), options.Memory, 1);
        Check(bounds, nameof(options.Queue), options.Queue, 1_000_000);
        Check(bounds, nameof(options.LagMs), options.LagMs, 60_000);
        return bounds.Result;
    }

    private static void Check(OptionBounds bounds, string key, LoadBounds figure, double most) =>
        bounds
            .Above($"{key}:{nameof(figure.Elevated)}", figure.Elevated, 0, most)
            .Within($"{key}:{nameof(figure.High)}", figure.High, figure.Elevated, most)
            .Within($"{key}:{nameof(figure.Critical)}", figure.Critical, figure.High, most);
}
