namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class WalkTests
{
    private const string Walk = """{ "kind": "walk", "mean": 20, "deviation": 2, "reversionSeconds": 5 }""";

    [Fact]
    public void It_has_the_mean_and_deviation_that_were_asked_for()
    {
        var values = Simulated.Read(Simulated.Feed(Walk, hz: 2), TimeSpan.FromHours(6)).Select(s => s.Value).ToArray();

        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));

        Assert.Equal(20, mean, 0.15);
        Assert.Equal(2, deviation, 0.15);
    }

    [Fact]
    public void It_comes_back_to_the_mean_and_forgets_where_it_was()
    {
        var values = Simulated
            .Read(Simulated.Feed(Walk, hz: 2), TimeSpan.FromHours(6))
            .Select(s => s.Value - 20)
            .ToArray();

        Assert.InRange(Correlation(values, lag: 1), 0.8, 1);
        Assert.InRange(Correlation(values, lag: 40), -0.1, 0.1);
    }

    [Fact]
    public void It_moves_smoothly_from_sample_to_sample()
    {
        var values = Simulated
            .Read(Simulated.Feed(Walk, hz: 100), TimeSpan.FromMinutes(5))
            .Select(s => s.Value)
            .ToArray();

        var steps = values.Zip(values.Skip(1), (a, b) => Math.Abs(b - a));

        Assert.InRange(steps.Max(), 0.001, 0.2);
    }

    private static double Correlation(double[] values, int lag) =>
        values.Zip(values.Skip(lag), (a, b) => a * b).Average() / values.Average(v => v * v);
}
