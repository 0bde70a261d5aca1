using Sensocto.Benchmarks.Browsing;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Simulation;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Simulation;

/// <summary>The scenarios in the dashboard's build output, and the one in the documentation.</summary>
public sealed class ShippedScenarioTests
{
    private static readonly ScenarioLoader Loader = new(
        Path.Combine(AppContext.BaseDirectory, "Scenarios"),
        TimeProvider.System
    );

    [Fact]
    public void There_are_four() => Assert.Equal(["fleet", "massive", "plant", "ward"], Loader.Names());

    [Theory]
    [InlineData("plant", 200, 1014, 8)]
    [InlineData("ward", 20, 140, 4)]
    [InlineData("fleet", 60, 360, 3)]
    [InlineData("massive", 10_000, 50_000, 20)]
    public void Each_has_its_promised_size(string name, int sensors, int attributes, int rooms)
    {
        var feeds = Loader.Load(name).Feeds;

        Assert.Equal(sensors, feeds.Count);
        Assert.Equal(sensors, feeds.Select(f => f.Sensor.Id).Distinct().Count());
        Assert.Equal(attributes, feeds.Sum(f => f.Sensor.Attributes.Count));
        Assert.Equal(rooms, feeds.Select(f => f.Sensor.Room).Distinct().Count());
    }

    [Fact]
    public void Massive_measures_at_ten_Hz_with_a_base_window_of_two_seconds_and_limits_on_one_attribute_of_five()
    {
        var attributes = Loader.Load("massive").Feeds.SelectMany(f => f.Sensor.Attributes).ToArray();

        Assert.All(attributes, a => Assert.Equal((10, TimeSpan.FromSeconds(2)), (a.FullRateHz, a.BaseWindow)));
        Assert.Equal(10_000, attributes.Count(a => a.Limits is not null));
    }

    [Fact]
    public void Ward_has_an_ECG_at_a_hundred_Hz_in_every_bed()
    {
        var feeds = Loader.Load("ward").Feeds;

        Assert.All(feeds, f => Assert.Equal(100, f.Sensor.Attributes.Single(a => a.Id.Value == "ecg").FullRateHz));
    }

    [Fact]
    public void Plant_has_limits_on_about_two_attributes_of_five_and_mostly_fast_ones()
    {
        var attributes = Loader.Load("plant").Feeds.SelectMany(f => f.Sensor.Attributes).ToArray();

        Assert.Equal(0.4, attributes.Count(a => a.Limits is not null) / (double)attributes.Length, 0.03);
        Assert.InRange(attributes.Count(a => a.FullRateHz >= 5) / (double)attributes.Length, 0.6, 0.9);
        Assert.All(attributes, a => Assert.InRange(a.FullRateHz, 1, 10));
    }

    [Theory]
    [InlineData("plant", 10)]
    [InlineData("ward", 5)]
    [InlineData("fleet", 5)]
    public void A_handful_of_alarms_at_most_is_active_at_any_time(string name, int most)
    {
        var feeds = Loader.Load(name).Feeds;
        var counts = Enumerable
            .Range(0, 144)
            .Select(i => ActiveAlarms(feeds, Simulated.Noon + (i * 10 * TimeSpan.TicksPerMinute)))
            .ToArray();

        Assert.InRange(counts.Average(), 0.1, 3);
        Assert.InRange(counts.Max(), 1, most);
    }

    [Theory]
    [InlineData("plant")]
    [InlineData("ward")]
    [InlineData("fleet")]
    public void Values_stay_in_their_declared_range(string name)
    {
        foreach (var (feed, index) in Attributes(Loader.Load(name).Feeds))
        {
            var attribute = feed.Sensor.Attributes[index];
            var values = Simulated.Read(feed, TimeSpan.FromSeconds(30), index).Select(s => s.Value).ToArray();
            var wrong = values.Where(v => v < attribute.RangeMin || v > attribute.RangeMax).Take(1);
            Assert.True(!wrong.Any(), $"{feed.Sensor.Id} {attribute.Id}: {string.Join(' ', wrong)}");
        }
    }

    [Fact]
    public void The_example_in_the_documentation_loads()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "scenarios.md"));
        var json = text.Split("```json")[1].Split("```")[0];
        var path = Path.Combine(Directory.CreateTempSubdirectory("sensocto-").FullName, "example.json");
        File.WriteAllText(path, json);

        var ids = Loader.Load(path).Feeds.Select(f => f.Sensor.Id.Value);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

        Assert.Equal(["boiler-1", "boiler-2", "boiler-3", "hall-air"], ids);
    }

    private static int ActiveAlarms(IReadOnlyList<ISensorFeed> feeds, long at)
    {
        var active = 0;
        var one = new Sample[2];
        foreach (var (feed, index) in Attributes(feeds))
        {
            var attribute = feed.Sensor.Attributes[index];
            var step = (long)(TimeSpan.TicksPerSecond / attribute.FullRateHz);
            var any = attribute.Limits is not null && feed.Read(index, at, at + step, one) > 0;
            active += any && attribute.Limits!.IsCrossedBy(one[0].Value) ? 1 : 0;
        }

        return active;
    }

    private static IEnumerable<(ISensorFeed Feed, int Index)> Attributes(IReadOnlyList<ISensorFeed> feeds) =>
        feeds.SelectMany(f => f.Sensor.Attributes.Select((_, i) => (f, i)));
}
