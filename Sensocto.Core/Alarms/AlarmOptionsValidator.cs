using Microsoft.Extensions.Options;
using Sensocto.Core.Configuration;

namespace Sensocto.Core.Alarms;

/// <summary>The bounds of <see cref="AlarmOptions"/>. Thread-safe.</summary>
public sealed class AlarmOptionsValidator : IValidateOptions<AlarmOptions>
{
    /// <summary>Reports every key that is out of bounds, one line each.</summary>
    public ValidateOptionsResult Validate(string? name, AlarmOptions options)
    {
        var second = TimeSpan.FromSeconds(1);
        return new OptionBounds(AlarmOptions.Section)
            .Within(nameof(options.NotifyInterval), options.NotifyInterval, second / 50, 5 * second)
            .Within(nameof(options.FloodNotifyInterval), options.FloodNotifyInterval, second / 50, 10 * second)
            .Within(nameof(options.FloodCount), options.FloodCount, 2, 100_000)
            .Within(nameof(options.FloodWindow), options.FloodWindow, second, 600 * second)
            .Within(nameof(options.MaxShelving), options.MaxShelving, 60 * second, TimeSpan.FromDays(7))
            .Within(nameof(options.MaxShelved), options.MaxShelved, 0, 10_000)
            .Within(nameof(options.EventsPerAttribute), options.EventsPerAttribute, 1, 1_000)
            .Within(nameof(options.Journal), options.Journal, 0, 100_000)
            .Result;
    }
}
