using Microsoft.Extensions.Options;
using Sensocto.Core.Configuration;

namespace Sensocto.Core.Attention;

/// <summary>The bounds of <see cref="AttentionOptions"/>. Thread-safe.</summary>
public sealed class AttentionOptionsValidator : IValidateOptions<AttentionOptions>
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Reports every key that is out of bounds, one line each.</summary>
    public ValidateOptionsResult Validate(string? name, AttentionOptions options)
    {
        return new OptionBounds(AttentionOptions.Section)
            .Within(nameof(options.Boost), options.Boost, TimeSpan.Zero, 60 * Second)
            .Within(nameof(options.Linger), options.Linger, Second, Hour)
            .Within(nameof(options.FlushInterval), options.FlushInterval, Second / 100, 10 * Second)
            .Within(nameof(options.SensorInterval), options.SensorInterval, TimeSpan.Zero, 10 * Second)
            .Within(nameof(options.Lease), options.Lease, 5 * Second, Hour)
            .Within(nameof(options.SweepInterval), options.SweepInterval, Second, Hour)
            .Within(nameof(options.MaxPinsPerOperator), options.MaxPinsPerOperator, 0, 1_000)
            .Within(nameof(options.MaxViewers), options.MaxViewers, 1, AttentionWord.MaxViewers)
            .Within(nameof(options.MaxInterestsPerViewer), options.MaxInterestsPerViewer, 1, 100_000)
            .Result;
    }
}
