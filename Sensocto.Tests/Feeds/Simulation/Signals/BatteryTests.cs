namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class BatteryTests
{
    private static readonly double[] Values =
    [
        .. Simulated
            .Read(
                Simulated.Feed(
                    """{ "kind": "battery", "cycleSeconds": 600, "chargeShare": 0.2, "full": 100, "empty": 10 }""",
                    hz: 1
                ),
                TimeSpan.FromHours(4)
            )
            .Select(s => s.Value),
    ];

    [Fact]
    public void It_drains_for_most_of_a_cycle_and_charges_for_the_rest()
    {
        var rising = Values.Zip(Values.Skip(1)).Count(p => p.Second > p.First);

        Assert.Equal(0.2, rising / (double)Values.Length, 0.02);
    }

    [Fact]
    public void It_is_full_and_nearly_empty_in_turn_and_never_beyond()
    {
        Assert.Equal(100, Values.Max(), 0.5);
        Assert.InRange(Values.Min(), 10, 20);
    }

    [Fact]
    public void It_never_jumps() => Assert.InRange(Values.Zip(Values.Skip(1), (a, b) => Math.Abs(b - a)).Max(), 0.1, 2);
}
