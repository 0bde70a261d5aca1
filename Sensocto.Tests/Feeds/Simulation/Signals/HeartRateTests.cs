namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class HeartRateTests
{
    [Fact]
    public void It_strays_from_the_mean_by_no_more_than_the_variability()
    {
        var values = Simulated
            .Read(
                Simulated.Feed("""{ "kind": "heartRate", "bpm": 80, "variability": 0.1 }""", hz: 2),
                TimeSpan.FromHours(1)
            )
            .Select(s => s.Value)
            .ToArray();

        Assert.Equal(80, values.Average(), 1.0);
        Assert.InRange(values.Min(), 72, 76);
        Assert.InRange(values.Max(), 84, 88);
    }

    [Fact]
    public void Sensors_differ_by_no_more_than_the_spread()
    {
        var means = Enumerable
            .Range(1, 20)
            .Select(seed =>
                Simulated
                    .Read(
                        Simulated.Feed(
                            """{ "kind": "heartRate", "bpm": 80, "bpmSpread": 12, "variability": 0 }""",
                            hz: 1,
                            seed: seed
                        ),
                        TimeSpan.FromSeconds(5)
                    )[0]
                    .Value
            )
            .ToArray();

        Assert.All(means, mean => Assert.InRange(mean, 68, 92));
        Assert.InRange(means.Max() - means.Min(), 10, 24);
    }
}
