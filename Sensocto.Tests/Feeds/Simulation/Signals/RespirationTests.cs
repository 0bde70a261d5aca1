namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class RespirationTests
{
    [Fact]
    public void Each_breath_goes_from_nothing_to_the_amplitude_and_takes_longer_to_leave()
    {
        var feed = Simulated.Feed(
            """{ "kind": "respiration", "breathsPerMinute": 15, "variability": 0, "amplitude": 0.5 }""",
            hz: 50
        );
        var values = Simulated.Read(feed, TimeSpan.FromMinutes(4)).Select(s => s.Value).ToArray();

        var rising = values.Zip(values.Skip(1)).Count(p => p.Second > p.First);
        var breaths = values.Zip(values.Skip(1)).Count(p => p.First < 0.25 && p.Second >= 0.25);

        Assert.Equal(60, breaths, 1.0);
        Assert.Equal(0.4, rising / (double)values.Length, 0.02);
        Assert.Equal(0, values.Min(), 0.01);
        Assert.Equal(0.5, values.Max(), 0.01);
    }
}
