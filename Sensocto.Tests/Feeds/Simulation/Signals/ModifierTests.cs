namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class ModifierTests
{
    private const string Flat = """ "kind": "walk", "mean": 10, "deviation": 0, "reversionSeconds": 10 """;

    [Fact]
    public void Noise_has_its_deviation_and_is_independent_from_sample_to_sample()
    {
        var values = Values("""{ FLAT, "noise": 2 }""");

        Assert.Equal(10, values.Average(), 0.1);
        Assert.Equal(2, Math.Sqrt(values.Average(v => (v - 10) * (v - 10))), 0.1);
        Assert.Equal(0, values.Zip(values.Skip(1), (a, b) => (a - 10) * (b - 10)).Average(), 0.2);
    }

    [Fact]
    public void Scale_and_offset_turn_one_quantity_into_another() =>
        Assert.Equal([32 + (10 * 1.8)], Values("""{ FLAT, "scale": 1.8, "offset": 32 }""").Distinct());

    [Fact]
    public void Spread_sets_attributes_apart_and_stays_within_bounds()
    {
        var values = Enumerable.Range(1, 30).Select(seed => Values("""{ FLAT, "spread": 3 }""", seed)[0]).ToArray();

        Assert.All(values, v => Assert.InRange(v, 7, 13));
        Assert.InRange(values.Max() - values.Min(), 4, 6);
    }

    [Fact]
    public void Min_and_max_are_the_natural_ends_even_of_noise()
    {
        var values = Values("""{ FLAT, "noise": 2, "min": 9, "max": 11.5 }""");

        Assert.Equal(9, values.Min());
        Assert.Equal(11.5, values.Max());
    }

    private static double[] Values(string signal, long seed = 1) =>
        [
            .. Simulated
                .Read(
                    Simulated.Feed(signal.Replace("FLAT", Flat, StringComparison.Ordinal), seed: seed),
                    TimeSpan.FromMinutes(10)
                )
                .Select(s => s.Value),
        ];
}
