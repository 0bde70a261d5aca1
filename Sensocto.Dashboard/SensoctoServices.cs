using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MudBlazor.Services;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Configuration;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Replay;
using Sensocto.Core.History;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Api;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Alarms;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Dashboard.Components.Tuning;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Monitoring;
using Sensocto.Dashboard.Monitoring.Thresholds;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.SignIn;
using Sensocto.Dashboard.Sources;
using Sensocto.Dashboard.Stopping;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Dashboard;

/// <summary>Registers the server's services: the engine, the circuits, the page.</summary>
internal static class SensoctoServices
{
    public static void AddSensocto(this IHostApplicationBuilder builder)
    {
        builder.AddEngine();
        builder.AddPages();
        builder.AddOptions<ThresholdOptions, ThresholdOptionsValidator>(ThresholdOptions.Section);
        builder.AddMonitoring();
        builder.AddOptions<StopOptions, StopOptionsValidator>(StopOptions.Section);
        builder.Services.AddStopping();
        builder.AddOptions<SignInOptions, SignInOptionsValidator>(SignInOptions.Section);
        builder.AddSignIn();
        builder.Services.AddProblemDetails();
        builder.Services.AddApiDescription();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            // Otherwise the description of the API would say that numbers may be strings.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
    }

    private static void AddEngine(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        builder.AddOptions<AttentionOptions, AttentionOptionsValidator>(AttentionOptions.Section);
        builder.AddOptions<PacingOptions, PacingOptionsValidator>(PacingOptions.Section);
        builder.AddOptions<FeedOptions, FeedOptionsValidator>(FeedOptions.Section);
        builder.AddOptions<AlarmOptions, AlarmOptionsValidator>(AlarmOptions.Section);
        builder.AddOptions<HistoryOptions, HistoryOptionsValidator>(HistoryOptions.Section);
        builder.AddOptions<ReplayOptions, ReplayOptionsValidator>(ReplayOptions.Section);
        services.AddSingleton<IValidateOptions<SourceOptions>, SourceOptionsValidator>();
        services
            .AddOptions<SourceOptions>()
            .Bind(builder.Configuration.GetSection(SourceOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<SensorCatalog>();
        services.AddSingleton<AttentionTracker>();
        services.AddSingleton<HistoryStore>();
        services.AddSingleton<AlarmBook>();
        services.AddSingleton<FeedHost>();
        builder.AddLoad();
        services.AddSingleton<FeedStarter>();
        services.AddHostedService(provider => provider.GetRequiredService<FeedStarter>());
        services.AddHealthChecks().AddCheck<FeedsReady>("feeds");
    }

    private static void AddLoad(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddOptions<LoadOptions, LoadOptionsValidator>(LoadOptions.Section);
        services.AddSingleton<SystemLoad>();
        services.AddSingleton<IProcessProbe, ProcessProbe>();
        services.AddSingleton<ILagSource>(provider => provider.GetRequiredService<AttentionTracker>());
        services.AddSingleton<ILagSource>(provider => provider.GetRequiredService<FeedHost>());
        services.AddSingleton<LoadSampler>();
        services.AddHostedService(provider => provider.GetRequiredService<LoadSampler>());
    }

    private static void AddPages(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddOptions<LiveOptions, LiveOptionsValidator>(LiveOptions.Section);
        services.AddSingleton<FrameClock>();
        services.AddSingleton<SharedFrames>();
        services.AddSingleton(p => new SharedStatus(p.GetRequiredService<StatusFigures>().Read));
        services.AddSingleton<ValuesLinks>();
        services.AddSingleton<LeaveBeacons>();
        services.AddScoped<FramePump>();
        services.AddScoped<PageBudget>();
        services.AddScoped<OperatorCircuit>();
        services.AddScoped<OperatorPins>();
        services.AddScoped<PageFreeze>();
        services.AddScoped<ViewAddress>();
        services.AddScoped<OperatorAlarms>();
        services.AddScoped<PageSettings>();
        services.AddScoped<PageProfile>();
        services.AddScoped<PacingRights>();
        services.AddSingleton<PacingControl>();
        services.AddSingleton<Roster>();
        services.AddSingleton<StatusFigures>();
        services.AddTransient<GridFollower>();
        services.AddTransient<WallRotation>();
        services.AddScoped<CircuitHandler, OperatorCircuitHandler>();
        services.AddMudServices();
        services.AddSingleton<ThemeSheet>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        CircuitJson.Use(services);
        services
            .AddOptions<CircuitOptions>()
            .Configure<IOptions<LiveOptions>>(
                (circuits, live) =>
                {
                    circuits.DisconnectedCircuitMaxRetained = live.Value.MostRetained;

                    // A page whose circuit is gone reloads to the same view, so nothing would ever read the state that is otherwise kept for two hours.
                    circuits.PersistedCircuitInMemoryMaxRetained = 0;
                }
            );
    }

    private static void AddOptions<TOptions, TValidator>(this IHostApplicationBuilder builder, string key)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        var section = builder.Configuration.GetSection(key);
        builder.Services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        builder
            .Services.AddOptions<TOptions>()
            .Configure(_ => OptionKeys.Check<TOptions>(section))
            .Bind(section)
            .ValidateOnStart();
    }
}
