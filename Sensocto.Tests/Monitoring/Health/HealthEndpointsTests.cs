using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Sensocto.Dashboard.Monitoring.Health;

namespace Sensocto.Tests.Monitoring.Health;

public sealed class HealthEndpointsTests
{
    [Theory]
    [InlineData(HealthStatus.Healthy, HttpStatusCode.OK)]
    [InlineData(HealthStatus.Degraded, HttpStatusCode.OK)]
    [InlineData(HealthStatus.Unhealthy, HttpStatusCode.ServiceUnavailable)]
    public async Task Ready_is_refused_only_where_a_check_is_unhealthy_and_each_check_is_in_the_answer(
        HealthStatus status,
        HttpStatusCode expected
    )
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["value"] = 7 };
        var (code, answer) = await AskAsync("/health/ready", new HealthCheckResult(status, "seven", data: data));
        Assert.Equal(expected, code);
        var word = status.ToString().ToLowerInvariant();
        var check = $$"""{"name":"figure","status":"{{word}}","what":"seven","figures":{"value":7} }""".Replace(
            " ",
            "",
            StringComparison.Ordinal
        );
        Assert.Equal("{\"status\":\"" + word + "\",\"checks\":[" + check + "]}", answer.GetRawText());
    }

    [Fact]
    public async Task Live_asks_nobody()
    {
        var (code, answer) = await AskAsync("/health/live", HealthCheckResult.Unhealthy());
        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal("""{"status":"healthy","checks":[]}""", answer.GetRawText());
    }

    private static async Task<(HttpStatusCode Code, JsonElement Answer)> AskAsync(string path, HealthCheckResult result)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHealthChecks().AddCheck("figure", () => result);
        await using var app = builder.Build();
        app.MapHealth();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var answer = await client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return (
            answer.StatusCode,
            await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)
        );
    }
}
