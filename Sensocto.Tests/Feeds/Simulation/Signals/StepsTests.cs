namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class StepsTests
{
    [Fact]
    public void It_holds_one_of_its_levels_and_changes_about_once_a_dwell_time()
    {
        var feed = Simulated.Feed("""{ "kind": "steps", "dwellSeconds": 10, "levels": [0, 2, 5, 9] }""", hz: 5);
        var values = Simulated.Read(feed, TimeSpan.FromHours(1)).Select(s => s.Value).ToArray();

        var changes = values.Zip(values.Skip(1)).Count(p => p.First != p.Second);

        Assert.Equal([0, 2, 5, 9], values.Distinct().Order());
        Assert.InRange(changes, 360 * 3 / 4 - 40, 360 * 3 / 4 + 40);
    }
}
