namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class SpikesTests
{
    private const string Signal = """
        { "kind": "walk", "mean": 5, "deviation": 0.2, "reversionSeconds": 10, "spikes": { "to": 9, "everySeconds": 60, "forSeconds": 6 } }
        """;

    private static readonly double[] Values =
    [
        .. Simulated.Read(Simulated.Feed(Signal, hz: 10), TimeSpan.FromHours(1)).Select(s => s.Value),
    ];

    [Fact]
    public void Once_in_every_stretch_the_value_crosses_the_limit_and_comes_back()
    {
        var crossings = Values.Zip(Values.Skip(1)).Count(p => p.First < 8.9 && p.Second >= 8.9);

        Assert.Equal(60, crossings, 1.0);
        Assert.Equal(9, Values.Max(), 1e-9);
    }

    [Fact]
    public void Most_of_the_time_there_is_none() =>
        Assert.Equal(0.9, Values.Count(v => v < 6) / (double)Values.Length, 0.03);

    [Fact]
    public void They_rise_and_fall_in_several_samples() =>
        Assert.InRange(Values.Zip(Values.Skip(1), (a, b) => Math.Abs(b - a)).Max(), 0.1, 1);
}
