using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sensocto.Cluster.Configuration;
using StackExchange.Redis;

namespace Sensocto.Cluster.Keys;

/// <summary>
/// The data protection keys, the same on every node, so that one node can take over a page that another rendered. Kept in the
/// cluster's Redis if that is its store; otherwise in the user's folder as without a cluster, which nodes on other machines must share.
/// </summary>
internal static class SharedKeys
{
    public static void AddTo(IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddOptions<DataProtectionOptions>().Configure<IOptions<ClusterOptions>>(Name);
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<ClusterOptions>>(Store);
    }

    private static void Name(DataProtectionOptions protection, IOptions<ClusterOptions> cluster) =>
        protection.ApplicationDiscriminator = $"sensocto {cluster.Value.Id}";

    private static void Store(KeyManagementOptions keys, IOptions<ClusterOptions> cluster)
    {
        if (cluster.Value is { Store: ClusterStore.Redis } options)
        {
            // A Redis that is away now may be back when the keys are read.
            var redis = ConfigurationOptions.Parse(options.Connection);
            redis.AbortOnConnectFail = false;
            var connection = new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(redis));
            keys.XmlRepository = new RedisXmlRepository(
                () => connection.Value.GetDatabase(),
                $"sensocto/{options.Id}/keys"
            );
        }
    }
}
