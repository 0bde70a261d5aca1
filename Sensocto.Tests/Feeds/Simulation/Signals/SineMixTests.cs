namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class SineMixTests
{
    [Fact]
    public void It_repeats_after_its_period_and_reaches_its_amplitude()
    {
        var feed = Simulated.Feed(
            """{ "kind": "sine", "mean": 10, "waves": [ { "periodSeconds": 4, "amplitude": 3 } ] }""",
            hz: 50
        );
        var values = Simulated.Read(feed, TimeSpan.FromSeconds(40)).Select(s => s.Value).ToArray();

        Assert.Equal(13, values.Max(), 0.01);
        Assert.Equal(7, values.Min(), 0.01);
        Assert.All(values.Zip(values.Skip(200)), p => Assert.Equal(p.First, p.Second, 1e-9));
    }

    [Fact]
    public void Waves_add_up()
    {
        var feed = Simulated.Feed(
            """{ "kind": "sine", "mean": 0, "waves": [ { "periodSeconds": 4, "amplitude": 3 }, { "periodSeconds": 0.5, "amplitude": 1 } ] }""",
            hz: 50
        );
        var values = Simulated.Read(feed, TimeSpan.FromSeconds(40)).Select(s => s.Value).ToArray();

        Assert.InRange(values.Max(), 3.5, 4);
    }
}
