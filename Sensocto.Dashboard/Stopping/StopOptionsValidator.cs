using Microsoft.Extensions.Options;
using Sensocto.Core.Configuration;

namespace Sensocto.Dashboard.Stopping;

/// <summary>Checks the bounds of <see cref="StopOptions"/>. Thread-safe.</summary>
public sealed class StopOptionsValidator : IValidateOptions<StopOptions>
{
    /// <summary>Reports every key that is out of bounds, one line each.</summary>
    public ValidateOptionsResult Validate(string? name, StopOptions options) =>
        new OptionBounds(StopOptions.Section)
            .Within(nameof(options.Grace), options.Grace, TimeSpan.Zero, TimeSpan.FromMinutes(1))
            .Within(nameof(options.Timeout), options.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1))
            .Result;
}
