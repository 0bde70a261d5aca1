using System.Text.Json;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Api;

public sealed class AlarmsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Alarms_are_listed_as_the_strip_has_them_shelved_ones_last()
    {
        foreach (
            var (name, priority) in new[]
            {
                ("low", AlarmPriority.P3),
                ("urgent", AlarmPriority.P1),
                ("odd", AlarmPriority.P1),
            }
        )
        {
            var limits = new AlarmLimits(High: 5) { Priority = priority };
            host.Feeds.Add(new FakeFeed($"alarm:{name}", FakeFeed.Attribute("x", limits: limits)) { Value = _ => 9 });
        }

        host.Clock.Run(1_000);
        host.Alarms.Shelve(new(new SensorId("alarm:odd"), new AttributeId("x")), "Ada", TimeSpan.FromHours(1));

        var alarms = (await host.JsonAsync("/api/alarms"))
            .EnumerateArray()
            .Where(a => Text(a, "sensor")!.StartsWith("alarm:", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(["alarm:urgent", "alarm:low", "alarm:odd"], alarms.Select(a => Text(a, "sensor")));
        var urgent = alarms[0];
        Assert.Equal(
            ("x", "p1", "activeUnacknowledged", "high", 9, 5, 1, null),
            (
                Text(urgent, "attribute"),
                Text(urgent, "priority"),
                Text(urgent, "state"),
                Text(urgent, "side"),
                urgent.GetProperty("value").GetDouble(),
                urgent.GetProperty("limit").GetDouble(),
                urgent.GetProperty("occurrences").GetInt32(),
                Text(urgent, "shelvedBy")
            )
        );
        Assert.Equal("Ada", Text(alarms[2], "shelvedBy"));
    }

    [Fact]
    public async Task One_that_is_shelved_and_was_never_raised_says_no_limit_no_value_and_no_time()
    {
        host.Feeds.Add(new FakeFeed("calm", FakeFeed.Attribute("x", limits: new AlarmLimits(High: 5))));
        host.Alarms.Shelve(new(new SensorId("calm"), new AttributeId("x")), "Ada", TimeSpan.FromHours(1));
        var calm = (await host.JsonAsync("/api/alarms")).EnumerateArray().Single(a => Text(a, "sensor") == "calm");
        Assert.Equal("Ada", Text(calm, "shelvedBy"));
        Assert.All(
            ["side", "value", "limit", "raised"],
            name => Assert.Equal(JsonValueKind.Null, calm.GetProperty(name).ValueKind)
        );
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
