using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Replay;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Sources;

namespace Sensocto.Dashboard;

/// <summary>Puts the house together: the engine, the circuits, the page.</summary>
internal static class SensoctoServices
{
    public static void AddSensocto(this IHostApplicationBuilder builder)
    {
        builder.AddEngine();
        builder.AddPages();
        builder.Services.AddProblemDetails();
        builder.Services.AddHealthChecks().AddCheck<FeedsReady>("feeds", tags: ["ready"]);
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase))
        );
    }

    private static void AddEngine(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        builder.AddOptions<AttentionOptions>(AttentionOptions.Section);
        builder.AddOptions<PacingOptions>(PacingOptions.Section);
        builder.AddOptions<FeedOptions>(FeedOptions.Section);
        builder.AddOptions<SourceOptions>(SourceOptions.Section);
        builder.AddOptions<ReplayOptions>(ReplayOptions.Section);
        services.AddSingleton<SensorCatalog>();
        services.AddSingleton<SystemLoad>();
        services.AddSingleton<AttentionTracker>();
        services.AddSingleton<FeedHost>();
        services.AddSingleton<FeedStarter>();
        services.AddHostedService(provider => provider.GetRequiredService<FeedStarter>());
    }

    private static void AddPages(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddOptions<LiveOptions>(LiveOptions.Section);
        services.AddSingleton<FrameClock>();
        services.AddScoped<FramePump>();
        services.AddScoped<OperatorCircuit>();
        services.AddScoped<CircuitHandler, OperatorCircuitHandler>();
        services.AddMudServices();
        services.AddRazorComponents().AddInteractiveServerComponents();
    }

    private static void AddOptions<T>(this IHostApplicationBuilder builder, string section)
        where T : class =>
        builder.Services.AddOptions<T>().Bind(builder.Configuration.GetSection(section)).ValidateOnStart();
}
