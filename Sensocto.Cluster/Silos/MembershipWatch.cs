using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Monitoring;

namespace Sensocto.Cluster.Silos;

/// <summary>
/// Checks that this node's own row is still in the store. Orleans does not notice when the store has lost it: the node goes on, but nodes that join later
/// never hear of it. A missing row ends this life; the next one writes a new row. A store that cannot be read ends nothing.
/// </summary>
internal sealed class MembershipWatch(
    IMembershipTable table,
    ILocalSiloDetails self,
    LifeEnd end,
    ClusterOptions options,
    ClusterFigures figures,
    TimeProvider time,
    ILogger<MembershipWatch> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.MembershipCheck, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (await IsGoneAsync(stoppingToken))
            {
                end.Because("the store has lost this node's row");
                return;
            }
        }
    }

    private async Task<bool> IsGoneAsync(CancellationToken ending)
    {
        try
        {
            var rows = await table.ReadAllAsync(ending);
            if (figures.IsNews(isStoreAway: false))
            {
                SiloLog.StoreBack(log);
            }

            return rows.TryGet(self.SiloAddress) is null;
        }
        catch (Exception e) when (IsLost(e, options.Store))
        {
            return true;
        }
#pragma warning disable CA1031 // Other exceptions of the store's driver say nothing about the row.
        catch (Exception e) when (!ending.IsCancellationRequested)
#pragma warning restore CA1031
        {
            if (figures.IsNews(isStoreAway: true))
            {
                SiloLog.StoreUnreadable(log, e.Message);
            }

            return false;
        }
    }

    /// <summary>
    /// Whether the store answered and the whole table is lost. Without the table's version Orleans retries for ever: with Redis its exception says so,
    /// with SQL its driver fails on the first of no rows.
    /// </summary>
    internal static bool IsLost(Exception failure, ClusterStore store) =>
        store switch
        {
            ClusterStore.Redis => failure is Orleans.Clustering.Redis.RedisClusteringException
                && failure.Message.Contains("version is missing", StringComparison.Ordinal),
            ClusterStore.Sql => failure is ArgumentOutOfRangeException,
            _ => false,
        };
}
