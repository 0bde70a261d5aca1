using System.Text.Json;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Api;

public sealed class AttentionApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Every_key_that_is_not_none_is_told_with_who_why_and_how_often()
    {
        host.Clock.Run(70_000);
        Assert.Empty((await host.JsonAsync("/api/attention")).EnumerateArray());

        using var ada = host.Tracker.Connect(new ViewerInfo("1", "Ada"));
        using var ben = host.Tracker.Connect(new ViewerInfo("2", "Ben"));
        ada.Set(new SensorId("pump-1"), new AttributeId("flow"), Interest.View | Interest.Hover);
        ben.Set(new SensorId("pump-1"), new AttributeId("flow"), Interest.View);
        ben.Pin(new SensorId("pump-2"));
        host.Clock.Run(200);

        var keys = (await host.JsonAsync("/api/attention")).EnumerateArray().ToDictionary(k => Text(k, "sensor"));
        Assert.Equal(["pump-1", "pump-2"], keys.Keys.Order(StringComparer.Ordinal));
        var key = keys["pump-1"];
        string[] names = ["sensor", "attribute", "level", "viewers", "reason", "windowMs", "rateHz", "watchers"];
        Assert.Equal(names, key.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ("flow", "high", "10 Hz: Ada hovers; Ben views; load Normal"),
            (Text(key, "attribute"), Text(key, "level"), Text(key, "reason"))
        );
        Assert.Equal(
            (2, 100.0, 10.0),
            (
                key.GetProperty("viewers").GetInt32(),
                key.GetProperty("windowMs").GetDouble(),
                key.GetProperty("rateHz").GetDouble()
            )
        );
        Assert.Equal(["Ada:view hover", "Ben:view"], key.GetProperty("watchers").EnumerateArray().Select(Say));
        Assert.Equal(["Ben:pin"], keys["pump-2"].GetProperty("watchers").EnumerateArray().Select(Say));

        var one = await host.JsonAsync("/api/attention/pump-1");
        Assert.Equal("high", Text(one[0], "level"));
    }

    [Fact]
    public async Task All_viewers_of_another_node_count_though_few_are_named()
    {
        host.Tracker.Elsewhere = (_, key) => new(key, Viewers: 20, []);
        using var east = host.Tracker.ConnectNode(new ViewerInfo("east", "east", IsNode: true));
        east.Set(new SensorId("pump-1"), new AttributeId("flow"), Interest.View);
        host.Clock.Run(200);
        var key = (await host.JsonAsync("/api/attention/pump-1"))[0];
        host.Tracker.Elsewhere = null;
        Assert.Equal(20, key.GetProperty("viewers").GetInt32());
    }

    private static string Say(JsonElement watcher) =>
        $"{Text(watcher, "operator")}:{string.Join(' ', watcher.GetProperty("interest").EnumerateArray())}";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
