using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Posts;

namespace Sensocto.Cluster.Silos;

/// <summary>Configures a silo.</summary>
internal static class SiloParts
{
    /// <summary>Adds the posts and couriers, over the parts that outlive the silo.</summary>
    public static ISiloBuilder AddPost(this ISiloBuilder silo, ClusterParts parts, LifeEnd end)
    {
        silo.AddGrainService<AttentionPost>().AddGrainService<NewsPost>();
        silo.Services.Replace(ServiceDescriptor.Singleton<IFatalErrorHandler>(end))
            .AddSingleton(end)
            .AddSingleton(parts.Options)
            .AddSingleton(parts.Attention)
            .AddSingleton(parts.Feeds)
            .AddSingleton(parts.Watchers)
            .AddSingleton(parts.Alarms)
            .AddSingleton(parts.Members)
            .AddSingleton(parts.Figures)
            .AddSingleton<AttentionClient>()
            .AddSingleton<NewsClient>()
            .AddHostedService<AttentionCourier>()
            .AddHostedService<NewsCourier>()
            .AddHostedService<DecisionCourier>()
            .AddHostedService<WatcherCourier>()
            .AddHostedService<MembershipWatch>()
            .Replace(ServiceDescriptor.Singleton(parts.Time)); // Orleans has added its own.
        // For placing grains Orleans publishes load every second and caches a million locations, in 20 MB; no grains are placed here.
        return silo.Configure<ClusterMembershipOptions>(Quicken)
            .Configure<GrainDirectoryOptions>(o => o.CacheSize = 1_000)
            .Configure<DeploymentLoadPublisherOptions>(o =>
                o.DeploymentLoadPublisherRefreshTime = TimeSpan.FromHours(1)
            );
    }

    /// <summary>Sets the silo's address and the membership store.</summary>
    public static ISiloBuilder AddPlace(this ISiloBuilder silo, Configuration.ClusterOptions options)
    {
        var address = IPAddress.Parse(options.Address);
        silo.Configure<Orleans.Configuration.ClusterOptions>(c => (c.ClusterId, c.ServiceId) = (options.Id, options.Id))
            .Configure<SiloOptions>(s => s.SiloName = options.NodeName)
            .Configure<EndpointOptions>(e =>
            {
                (e.AdvertisedIPAddress, e.SiloPort, e.GatewayPort) = (address, options.Port, 0);
                e.SiloListeningEndpoint = new IPEndPoint(address, options.Port);
            });
        return options.Store switch
        {
            ClusterStore.Redis => silo.UseRedisClustering(options.Connection),
            ClusterStore.Sql => silo.UseAdoNetClustering(sql =>
                (sql.Invariant, sql.ConnectionString) = ("Npgsql", options.Connection)
            ),
            _ => silo.UseDevelopmentClustering(
                options.Connection.Length > 0
                    ? IPEndPoint.Parse(options.Connection)
                    : new IPEndPoint(address, options.Port)
            ),
        };
    }

    // Measured: killed without warning, a node is declared dead in 2 to 3 s, and a restart at the same address takes 2 to 5 s.
    private static void Quicken(ClusterMembershipOptions membership)
    {
        var second = TimeSpan.FromSeconds(1);
        membership.ProbeTimeout = membership.MaxProbeTimeout = second;
        membership.NumMissedProbesLimit = 3;
        membership.IAmAliveTablePublishTimeout = 3 * second;
        membership.TableRefreshTimeout = 5 * second;
        membership.DefunctSiloExpiration = TimeSpan.FromHours(1);
    }
}
