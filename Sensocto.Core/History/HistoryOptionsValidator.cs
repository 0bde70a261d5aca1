using Microsoft.Extensions.Options;
using Sensocto.Core.Configuration;

namespace Sensocto.Core.History;

/// <summary>The bounds of <see cref="HistoryOptions"/>. Thread-safe.</summary>
public sealed class HistoryOptionsValidator : IValidateOptions<HistoryOptions>
{
    /// <summary>Reports every key that is out of bounds, one line each.</summary>
    public ValidateOptionsResult Validate(string? name, HistoryOptions options) =>
        new OptionBounds(HistoryOptions.Section).Within(nameof(options.BudgetMb), options.BudgetMb, 16, 65_536).Result;
}
