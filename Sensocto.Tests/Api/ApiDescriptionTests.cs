using System.Text.Json;

namespace Sensocto.Tests.Api;

public sealed class ApiDescriptionTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Every_path_of_the_API_and_no_other_is_described()
    {
        var paths = (await host.JsonAsync("/openapi/v1.json")).GetProperty("paths");
        Assert.Equal(
            [
                "/api/alarms",
                "/api/attention",
                "/api/attention/{sensor}",
                "/api/history/{sensor}",
                "/api/sensors",
                "/api/sensors/{id}",
            ],
            paths.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(
            paths.EnumerateObject(),
            p => Assert.NotEqual("", p.Value.GetProperty("get").GetProperty("summary").GetString())
        );
    }

    [Fact]
    public async Task The_history_has_its_parameters_its_answer_and_its_problems()
    {
        var get = (await host.JsonAsync("/openapi/v1.json"))
            .GetProperty("paths")
            .GetProperty("/api/history/{sensor}")
            .GetProperty("get");
        Assert.Equal(
            ["attribute in query", "from in query", "sensor in path", "step in query", "until in query"],
            get.GetProperty("parameters").EnumerateArray().Select(p => $"{Text(p, "name")} in {Text(p, "in")}").Order()
        );
        var answers = get.GetProperty("responses");
        Assert.Equal(["200", "400", "404"], answers.EnumerateObject().Select(a => a.Name));
        Assert.True(answers.GetProperty("200").GetProperty("content").TryGetProperty("application/json", out _));
        Assert.True(
            answers.GetProperty("404").GetProperty("content").TryGetProperty("application/problem+json", out _)
        );
    }

    [Fact]
    public async Task The_history_needs_an_attribute_and_numbers_are_numbers()
    {
        var description = await host.JsonAsync("/openapi/v1.json");
        var parameters = description.GetProperty("paths").GetProperty("/api/history/{sensor}").GetProperty("get");
        Assert.Equal(
            ["attribute", "sensor"],
            parameters
                .GetProperty("parameters")
                .EnumerateArray()
                .Where(p => p.TryGetProperty("required", out var required) && required.GetBoolean())
                .Select(p => Text(p, "name"))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["from", "step", "until"],
            parameters
                .GetProperty("parameters")
                .EnumerateArray()
                .Where(p => p.GetProperty("schema").GetProperty("type").ToString() == "integer")
                .Select(p => Text(p, "name"))
                .Order(StringComparer.Ordinal)
        );
        var text = description.GetRawText();
        Assert.DoesNotContain("pattern", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SharedAnswer", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_side_of_a_limit_is_none_once_only()
    {
        var side = (await host.JsonAsync("/openapi/v1.json"))
            .GetProperty("components")
            .GetProperty("schemas")
            .GetProperty("LimitSide");
        Assert.All(
            side.GetProperty("enum").EnumerateArray(),
            name => Assert.Equal(JsonValueKind.String, name.ValueKind)
        );
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
