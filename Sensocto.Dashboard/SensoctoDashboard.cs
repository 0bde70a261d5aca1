using System.Runtime.CompilerServices;
using Sensocto.Cluster;
using Sensocto.Dashboard.Api;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Monitoring.Health;
using Sensocto.Dashboard.SignIn;

namespace Sensocto.Dashboard;

/// <summary>The dashboard as a program, its own or that of a project which adds its sensors (docs/feeds.md).</summary>
public static class SensoctoDashboard
{
    /// <summary>
    /// Builds the dashboard, runs it until it is asked to stop, and gives the program's exit code: 0 only then. What is wrong with the settings is one line on
    /// stderr, and 1.
    /// </summary>
    /// <param name="args">The command line: settings, as README lists them. Anything else is an error.</param>
    /// <param name="configure">What the project adds: hosted services with feeds, and other services. Called once, after the dashboard's own, when its addresses and its cluster are settled.</param>
    public static Task<int> RunAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(args);
        return RunOrExplain.BuildAndRunAsync(args, a => Build(a, configure));
    }

    private static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = Root(args) }
        );
        builder.AddDefaults();
        builder.AddLogFormat();
        builder.AddListening();
        builder.WebHost.UseStaticWebAssets();
        builder.AddSensocto();
        if (builder.Configuration.GetSection("Sensocto:Cluster").Exists())
        {
            Join(builder);
        }

        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseHeadRequests();
        app.UseRouting();
        app.UseExceptionHandler();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
            api => api.UseApiProblems()
        );
        app.UseSignIn();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapOpenApi();
        app.MapSensorsApi();
        app.MapAttentionApi();
        app.MapAlarmsApi();
        app.MapHistoryApi();
        app.MapPost("/leave/{word:guid}", (Guid word, LeaveBeacons beacons) => beacons.Say(word));
        app.MapValues();
        app.MapTheme();
        app.MapHealth();
        app.MapPrometheusScrapingEndpoint("/metrics");
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(server => server.DisableWebSocketCompression = true);
        return app;
    }

    // Settings and assets are beside the program, wherever it is started from: another program's in the working directory are not taken for its own.
    private static string? Root(IEnumerable<string> args) =>
        args.Any(a => a.Contains("contentRoot", StringComparison.OrdinalIgnoreCase)) ? null : AppContext.BaseDirectory;

    // A method of its own, or its assembly would be loaded with this one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Join(IHostApplicationBuilder builder) => builder.AddSensoctoCluster();
}
