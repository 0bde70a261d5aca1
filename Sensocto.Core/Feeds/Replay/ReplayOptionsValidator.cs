using Microsoft.Extensions.Options;
using Sensocto.Core.Configuration;

namespace Sensocto.Core.Feeds.Replay;

/// <summary>The bounds of <see cref="ReplayOptions"/>, whether or not anything is played. Thread-safe.</summary>
public sealed class ReplayOptionsValidator : IValidateOptions<ReplayOptions>
{
    /// <summary>Reports every key that is out of bounds, one line each.</summary>
    public ValidateOptionsResult Validate(string? name, ReplayOptions options) =>
        new OptionBounds(ReplayOptions.Section)
            .Within(nameof(options.Speed), options.Speed, ReplayOptions.MinSpeed, ReplayOptions.MaxSpeed)
            .Within(nameof(options.MaxRows), options.MaxRows, 1, ReplayOptions.MostRows)
            .Result;
}
