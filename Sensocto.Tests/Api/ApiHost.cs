using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard;
using Sensocto.Dashboard.Api;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Monitoring.Health;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Sources;

namespace Sensocto.Tests.Api;

/// <summary>The real server on Kestrel and a free port, in fake time: it is the server that decodes paths.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();

    public ApiHost()
    {
        _app = Build(services => services.AddSingleton<TimeProvider>(Clock));
        _app.UseHeadRequests();
        _app.UseRouting();
        _app.UseApiProblems();
        _app.MapOpenApi();
        _app.MapSensorsApi();
        _app.MapAttentionApi();
        _app.MapAlarmsApi();
        _app.MapHistoryApi();
        _app.MapValues();
        _app.MapHealth();
        _app.MapPrometheusScrapingEndpoint("/metrics");
    }

    internal WallClock Clock { get; } = new();

    /// <summary>The server on a free port, without a log and without endpoints.</summary>
    internal static WebApplication Build(Action<IServiceCollection>? first = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Sensocto:Scenario", ScenarioFile.Path)]);
        first?.Invoke(builder.Services);
        builder.AddSensocto();
        return builder.Build();
    }

    internal FeedHost Feeds => _app.Services.GetRequiredService<FeedHost>();

    internal AlarmBook Alarms => _app.Services.GetRequiredService<AlarmBook>();
    internal IServiceProvider Services => _app.Services;

    internal Uri Address => _client.BaseAddress!;

    internal AttentionTracker Tracker => _app.Services.GetRequiredService<AttentionTracker>();

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync(TestContext.Current.CancellationToken);
        var addresses = _app
            .Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>();
        _client.BaseAddress = new Uri(addresses.Addresses.Single());
    }

    /// <summary>Records one value of everything: a histogram is not scraped before its first value.</summary>
    internal void LetEverythingHappenOnce()
    {
        Feeds.Rises.Add(TimeSpan.FromMilliseconds(1));
        _app.Services.GetRequiredService<LiveMetrics>().FramesTaken(1, 1, TimeSpan.FromMilliseconds(1));
    }

    public Task<HttpResponseMessage> GetAsync(string path) =>
        _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> HeadAsync(string path) => SendAsync("HEAD", path);

    public async Task<HttpResponseMessage> SendAsync(string method, string path, string accept = "*/*")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Accept", accept);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<JsonElement> JsonAsync(string path) =>
        _client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
