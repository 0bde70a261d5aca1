using System.Net;
using System.Text.Json;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Api;

public sealed class HistoryApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Sensor = "past/1";
    private const string Url = "/api/history/past%2F1?attribute=value";

    [Fact]
    public async Task The_past_is_told_in_columns_of_equal_length()
    {
        var now = Measured();
        var past = await host.JsonAsync($"{Url}&from={now - 30_000}&until={now}&step=1000");
        string[] names =
        [
            "sensor",
            "attribute",
            "unit",
            "from",
            "until",
            "stepMs",
            "now",
            "reachesBackTo",
            "times",
            "mean",
            "min",
            "max",
            "samples",
            "gapsBefore",
        ];
        Assert.Equal(names, past.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            (Sensor, "value", "bar"),
            (
                past.GetProperty("sensor").GetString(),
                past.GetProperty("attribute").GetString(),
                past.GetProperty("unit").GetString()
            )
        );
        var times = Doubles(past, "times");
        Assert.InRange(times.Count, 20, 31);
        Assert.All(["mean", "min", "max", "samples"], name => Assert.Equal(times.Count, Doubles(past, name).Count));
        Assert.All(times, t => Assert.InRange(t, now - 31_000, now));
        Assert.Empty(Doubles(past, "gapsBefore"));
    }

    [Fact]
    public async Task The_answer_begins_with_the_whole_column_of_its_first_moment()
    {
        var now = Measured();
        var whole = await host.JsonAsync($"{Url}&from={now - 60_000}&until={now}&step=5000");
        var (times, samples) = (Doubles(whole, "times"), Doubles(whole, "samples"));
        var rest = await host.JsonAsync($"{Url}&from={(long)times[^2]}&until={now}&step=5000");
        Assert.Equal(times[^2..], Doubles(rest, "times"));
        Assert.Equal(samples[^2..], Doubles(rest, "samples"));
        Assert.InRange(times[^2], rest.GetProperty("from").GetInt64(), rest.GetProperty("from").GetInt64() + 4_999);
    }

    [Fact]
    public async Task Unless_told_otherwise_it_is_the_last_quarter_of_an_hour()
    {
        var now = Measured();
        var past = await host.JsonAsync(Url);
        Assert.Equal(now, past.GetProperty("now").GetInt64());
        Assert.Equal(now, past.GetProperty("until").GetInt64());
        Assert.InRange(now - past.GetProperty("from").GetInt64(), 900_000, 900_899);
        Assert.Equal(900, past.GetProperty("stepMs").GetInt64());
    }

    [Theory]
    [InlineData("/api/history/nobody?attribute=value", "Unknown sensor")]
    [InlineData("/api/history/past%2F1?attribute=nothing", "Unknown attribute")]
    public async Task What_is_not_there_is_a_404(string path, string title)
    {
        Measured();
        await IsProblemAsync(path, HttpStatusCode.NotFound, title);
    }

    [Theory]
    [InlineData("&from=2000&until=1000")]
    [InlineData("&from=-1&until=1000")]
    [InlineData("&from=0&until=9223372036854775807")]
    [InlineData("&from=0&until=10000000&step=1")]
    [InlineData("&from=0&until=1000&step=0")]
    [InlineData("&from=0&until=1000&step=-5")]
    [InlineData("&from=0&until=1000&step=9223372036854775807")]
    [InlineData("&from=0&until=253402300799999&step=1000")]
    public async Task A_range_that_makes_no_sense_or_too_much_is_a_400(string query)
    {
        Measured();
        await IsProblemAsync(Url + query, HttpStatusCode.BadRequest, "No such range");
    }

    [Theory]
    [InlineData("&from=yesterday")]
    [InlineData("&step=1.5")]
    public async Task A_range_that_is_no_number_is_a_400(string query)
    {
        Measured();
        Assert.Equal(
            "'from', 'until' and 'step' are whole numbers of milliseconds.",
            await IsProblemAsync(Url + query, HttpStatusCode.BadRequest, "No such range")
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("?attribute=")]
    public async Task Who_names_no_attribute_is_told_which_there_are(string query)
    {
        Measured();
        Assert.Equal(
            "'attribute' is required; the sensor has value.",
            await IsProblemAsync("/api/history/past%2F1" + query, HttpStatusCode.BadRequest, "No attribute")
        );
    }

    private async Task<string?> IsProblemAsync(string path, HttpStatusCode status, string title)
    {
        var answer = await host.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(title, problem.RootElement.GetProperty("title").GetString());
        return problem.RootElement.GetProperty("detail").GetString();
    }

    private long Measured()
    {
        if (!host.Feeds.TryGet(new(Sensor), out _))
        {
            host.Feeds.Add(new FakeFeed(Sensor) { Value = t => Math.Sin(t / 1e8) });
            host.Clock.Run(60_000);
        }

        return host.Clock.GetUtcNow().ToUnixTimeMilliseconds();
    }

    private static List<double> Doubles(JsonElement past, string name) =>
        past.GetProperty(name).EnumerateArray().Select(v => v.GetDouble()).ToList();
}
