using Microsoft.Extensions.Options;
using Sensocto.Core.Configuration;

namespace Sensocto.Dashboard.Live;

/// <summary>Checks the bounds of <see cref="LiveOptions"/>. Thread-safe.</summary>
public sealed class LiveOptionsValidator : IValidateOptions<LiveOptions>
{
    /// <summary>Reports every key that is out of bounds, one line each.</summary>
    public ValidateOptionsResult Validate(string? name, LiveOptions options) =>
        new OptionBounds(LiveOptions.Section)
            .Within(nameof(options.FrameMs), options.FrameMs, 20, 5_000)
            .Within(nameof(options.MaxCatchUp), options.MaxCatchUp, 16, 10_000)
            .Within(nameof(options.StallMs), options.StallMs, 1_000, 60_000)
            .Within(nameof(options.RetainedMb), options.RetainedMb, 16, 65_536)
            .Result;
}
