using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Keys;
using Sensocto.Cluster.Membership;
using Sensocto.Cluster.Monitoring;
using Sensocto.Cluster.Silos;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Attention.Sharing;
using Sensocto.Core.Feeds.Sharing;
using Sensocto.Core.Monitoring;
using Sensocto.Core.Sensors;
using Sensocto.Core.Stopping;

namespace Sensocto.Cluster;

/// <summary>The services that a cluster node has beyond a single dashboard.</summary>
internal static class ClusterServices
{
    public static void AddTo(IHostApplicationBuilder builder)
    {
        // Orleans' informational messages are for its own developers; warnings and errors stay.
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.Logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        // A node or a store that is away is told once, by SiloLog; Orleans tells it several times a second, with stack traces.
        builder.Logging.AddFilter("Orleans.Runtime.MembershipService", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Runtime.Messaging", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Runtime.CallbackData", LogLevel.Error);
        builder.Logging.AddFilter("Sensocto.Cluster.Posts", LogLevel.Warning);
        SharedKeys.AddTo(builder.Services);
        builder.Services.TryAddSingleton<StopNotice>();
        builder
            .Services.AddSingleton(Attention)
            .AddSingleton<SharedFeeds>()
            .AddSingleton<SharedWatchers>()
            .AddSingleton<MemberBook>()
            .AddSingleton<ClusterFigures>()
            .AddSingleton(services => new ClusterParts(
                Options(services),
                services.GetRequiredService<ReplicatedAttention>(),
                services.GetRequiredService<SharedFeeds>(),
                services.GetRequiredService<SharedWatchers>(),
                services.GetRequiredService<AlarmBook>(),
                services.GetRequiredService<MemberBook>(),
                services.GetRequiredService<ClusterFigures>(),
                services.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton(services => new ClusterMonitor(
                Options(services),
                services.GetRequiredService<ClusterFigures>(),
                services.GetRequiredService<MemberBook>(),
                services.GetRequiredService<ReplicatedAttention>(),
                services.GetRequiredService<SharedFeeds>()
            ))
            .AddSingleton<ClusterMetrics>()
            .AddSingleton<IFigureSource, ClusterBoard>()
            .AddHostedService(services =>
            {
                // Nothing else resolves a meter that only observes.
                services.GetRequiredService<ClusterMetrics>();
                return ActivatorUtilities.CreateInstance<ClusterNode>(services);
            })
            .AddHealthChecks()
            .AddCheck<ClusterReady>("cluster", tags: ["ready"]);
    }

    private static ClusterOptions Options(IServiceProvider services) =>
        services.GetRequiredService<IOptions<ClusterOptions>>().Value;

    // Created when the host starts its services, before the first viewer; takes the silo's number once there is one.
    private static ReplicatedAttention Attention(IServiceProvider services)
    {
        var (options, time) = (Options(services), services.GetRequiredService<TimeProvider>());
        var replica = new AttentionReplica(
            new NodeIncarnation(options.NodeName, 1),
            new ReplicaOptions(options.Heartbeat, options.PeerSilence),
            time
        );
        return new ReplicatedAttention(
            services.GetRequiredService<AttentionTracker>(),
            services.GetRequiredService<SensorCatalog>(),
            replica,
            services.GetRequiredService<ILogger<ReplicatedAttention>>()
        );
    }
}
