namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class CounterTests
{
    private const string Counter = """{ "kind": "counter", "perSecond": 2 }""";

    [Fact]
    public void It_never_falls_and_counts_whole_things()
    {
        var values = Simulated
            .Read(Simulated.Feed(Counter, hz: 5), TimeSpan.FromHours(6))
            .Select(s => s.Value)
            .ToArray();

        Assert.All(values.Zip(values.Skip(1)), p => Assert.True(p.Second >= p.First));
        Assert.All(values, v => Assert.Equal(Math.Floor(v), v));
    }

    [Fact]
    public void It_grows_at_about_the_pace_that_was_asked_for()
    {
        var grown = Enumerable
            .Range(1, 40)
            .Select(seed => Simulated.Read(Simulated.Feed(Counter, hz: 1, seed: seed), TimeSpan.FromHours(1)))
            .Average(samples => samples[^1].Value - samples[0].Value);

        Assert.Equal(7200, grown, 500.0);
    }

    [Fact]
    public void Before_it_began_it_is_nothing()
    {
        var early = new DateTime(2024, 12, 31, 0, 0, 0, DateTimeKind.Utc).Ticks;
        var samples = Simulated.Read(Simulated.Feed(Counter), early, early + TimeSpan.TicksPerMinute, 0, 1000);

        Assert.Equal([0], samples.Select(s => s.Value).Distinct());
    }
}
