using System.Runtime.CompilerServices;
using Sensocto.Cluster;
using Sensocto.Dashboard;
using Sensocto.Dashboard.Api;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Monitoring.Health;

return await RunOrExplain.BuildAndRunAsync(args, Build);

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(
        new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Find(args) }
    );
    builder.AddLogFormat();
    builder.AddListening();
    builder.WebHost.UseStaticWebAssets();
    builder.AddSensocto();
    if (builder.Configuration.GetSection("Sensocto:Cluster").Exists())
    {
        Join(builder);
    }

    var app = builder.Build();
    app.UseHeadRequests();
    app.UseRouting();
    app.UseExceptionHandler();
    app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    app.UseWhen(
        http => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
        api => api.UseStatusCodePages()
    );
    app.UseAntiforgery();
    app.MapStaticAssets();
    app.MapOpenApi();
    app.MapSensorsApi();
    app.MapAttentionApi();
    app.MapAlarmsApi();
    app.MapHistoryApi();
    app.MapPost("/leave/{word:guid}", (Guid word, Farewells farewells) => farewells.Say(word));
    app.MapValues();
    app.MapTheme();
    app.MapHealth();
    app.MapPrometheusScrapingEndpoint("/metrics");
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.DisableWebSocketCompression = true);
    return app;
}

// A method of its own, or its assembly would be loaded with this one.
[MethodImpl(MethodImplOptions.NoInlining)]
static void Join(IHostApplicationBuilder builder) => builder.AddSensoctoCluster();

/// <summary>The dashboard; named so that tests can host it.</summary>
public partial class Program;
