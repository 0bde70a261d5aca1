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

/// <summary>Runs the dashboard as a program: on its own, or within a project that adds its own sensors (docs/feeds.md).</summary>
public static class SensoctoDashboard
{
    /// <summary>
    /// Builds the dashboard and runs it until it is asked to stop. Returns the program's exit code: 0 if it was asked to stop, or only for help; 1 otherwise. A bad setting is reported in
    /// one line on stderr. What <paramref name="configure"/> throws, and a service that cannot be made, is the project's own fault and comes out as it is.
    /// </summary>
    /// <param name="args">The command line: settings, as the README lists them. Anything else is an error.</param>
    /// <param name="configure">Adds the project's hosted services with feeds, and other services. Called once, after the dashboard's own services, when its addresses and cluster are settled.</param>
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
        SettingsFiles.Check(builder.Configuration);
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
        app.UseNamedHost();
        app.UseOwnPages();
        app.UseHeadRequests();
        app.UseRouting();
        app.UseExceptionHandler();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseOtherMethodsUnexplained();
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

    // Settings and assets are beside the program, wherever it is started from: those of another program in the working directory must not be used.
    private static string? Root(IEnumerable<string> args) =>
        args.Any(a => a.Contains("contentRoot", StringComparison.OrdinalIgnoreCase)) ? null : AppContext.BaseDirectory;

    // A separate method, because otherwise the cluster's assembly would be loaded with this one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Join(IHostApplicationBuilder builder) => builder.AddSensoctoCluster();
}
