using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Api;

public sealed class SensorsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    public static TheoryData<string> Ids =>
        [
            "hall/3/boiler 7",
            "00:1B:44",
            "Грёзы 😀",
            "a%2Fb",
            "a%252Fb",
            "50% off?",
            "q=1&r=2#x",
            "back\\slash",
            "+",
            "a;b",
        ];

    [Fact]
    public async Task Ready_is_said_when_the_feeds_run()
    {
        var answer = await host.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task All_sensors_are_listed_by_id_in_camel_case()
    {
        var sensors = (await host.JsonAsync("/api/sensors")).EnumerateArray().ToList();
        var ids = sensors.ConvertAll(s => s.GetProperty("id").GetString()!);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        var pump = sensors.Single(s => s.GetProperty("id").GetString() == "pump-1");
        Assert.Equal(
            ["id", "name", "room", "type", "level", "attributeCount"],
            pump.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("none", pump.GetProperty("level").GetString());
        Assert.Equal(1, pump.GetProperty("attributeCount").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Any_id_is_found_by_its_encoded_form(string id)
    {
        Assert.True(SensorId.TryCreate(id, out var sensorId));
        if (!host.Feeds.TryGet(sensorId, out _))
        {
            host.Feeds.Add(new FakeFeed(id, FakeFeed.Attribute("x", limits: new AlarmLimits(1, 2))));
        }

        var sensor = await host.JsonAsync($"/api/sensors/{Uri.EscapeDataString(id)}");
        Assert.Equal(id, sensor.GetProperty("id").GetString());
        var keys = await host.JsonAsync($"/api/attention/{Uri.EscapeDataString(id)}");
        Assert.Equal(id, keys[0].GetProperty("sensor").GetString());
    }

    [Fact]
    public async Task An_attribute_tells_what_it_is_and_how_it_does()
    {
        host.Feeds.Add(new FakeFeed("detail", FakeFeed.Attribute("x", limits: new AlarmLimits(-1, 9))));
        host.Clock.Run(10_000);
        var x = (await host.JsonAsync("/api/sensors/detail")).GetProperty("attributes")[0];
        string[] names =
        [
            "id",
            "name",
            "unit",
            "precision",
            "rangeMin",
            "rangeMax",
            "limitLow",
            "limitHigh",
            "fullRateHz",
            "state",
            "error",
            "value",
            "timestamp",
        ];
        Assert.Equal(names, x.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ("slow", "bar", 9, 1),
            (
                Text(x, "state"),
                Text(x, "unit"),
                x.GetProperty("limitHigh").GetDouble(),
                x.GetProperty("value").GetDouble()
            )
        );
        var at = x.GetProperty("timestamp").GetDateTimeOffset();
        Assert.InRange(host.Clock.GetUtcNow() - at, TimeSpan.Zero, TimeSpan.FromSeconds(6));
    }

    [Theory]
    [InlineData("/api/sensors/nobody")]
    [InlineData("/api/attention/nobody")]
    [InlineData("/api/attention/pump-1%2Fflow")]
    public async Task An_unknown_id_is_a_404_with_a_problem_document(string path)
    {
        var answer = await host.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(("Unknown sensor", 404), (Text(problem, "title"), problem.GetProperty("status").GetInt32()));
    }

    [Theory]
    [InlineData("/api/nothing", "GET", HttpStatusCode.NotFound)]
    [InlineData("/api/sensors/nobody", "GET", HttpStatusCode.NotFound)]
    [InlineData("/api/sensors", "POST", HttpStatusCode.MethodNotAllowed)]
    public async Task What_can_not_be_answered_is_a_problem_in_JSON_whatever_was_asked_for(
        string path,
        string method,
        HttpStatusCode status
    )
    {
        var answer = await host.SendAsync(method, path, accept: "text/csv");
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/api/sensors", HttpStatusCode.OK)]
    [InlineData("/api/sensors/nobody", HttpStatusCode.NotFound)]
    public async Task A_HEAD_is_answered_as_a_GET_without_the_body(string path, HttpStatusCode status)
    {
        var (head, get) = (await host.HeadAsync(path), await host.GetAsync(path));
        Assert.Equal((status, status), (head.StatusCode, get.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_endless_id_is_a_short_problem()
    {
        var answer = await host.GetAsync($"/api/sensors/{new string('x', 4_000)}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.InRange(text.Length, 1, 600);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
