using Sensocto.Core.Alarms;

namespace Sensocto.Tests.Alarms;

public sealed class AlarmOptionsValidatorTests
{
    [Fact]
    public void The_defaults_are_valid() => Assert.Null(Failures(new AlarmOptions()));

    [Fact]
    public void Every_key_has_bounds_and_is_named() =>
        Assert.Equal(
            [
                "NotifyInterval",
                "FloodNotifyInterval",
                "FloodCount",
                "FloodWindow",
                "MaxShelving",
                "MaxShelved",
                "EventsPerAttribute",
                "Journal",
            ],
            Failures(
                    new AlarmOptions
                    {
                        NotifyInterval = TimeSpan.Zero,
                        FloodNotifyInterval = TimeSpan.FromMinutes(1),
                        FloodCount = 1,
                        FloodWindow = TimeSpan.FromMilliseconds(999),
                        MaxShelving = TimeSpan.FromDays(8),
                        MaxShelved = -1,
                        EventsPerAttribute = 0,
                        Journal = 100_001,
                    }
                )!
                .Select(f => f["Sensocto:Alarms:".Length..].Split(' ')[0])
        );

    private static IEnumerable<string>? Failures(AlarmOptions options) =>
        new AlarmOptionsValidator().Validate(null, options).Failures;
}
