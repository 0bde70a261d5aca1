using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sensocto.Cluster.Configuration;

namespace Sensocto.Cluster.Silos;

/// <summary>
/// Looks for this node's own row in the store. Orleans does not notice when the store lost it: the node goes on, but nobody who comes later
/// ever hears of it. A row that is gone ends this life; the next one writes a new row. A store that can not be read ends nothing.
/// </summary>
internal sealed class MembershipWatch(
    IMembershipTable table,
    ILocalSiloDetails self,
    LifeEnd end,
    ClusterOptions options,
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
            return (await table.ReadAllAsync(ending)).TryGet(self.SiloAddress) is null;
        }
        catch (Exception e) when (IsLost(e, options.Store))
        {
            return true;
        }
#pragma warning disable CA1031 // Whatever the store's driver throws, it says nothing about the row.
        catch (Exception e) when (!ending.IsCancellationRequested)
#pragma warning restore CA1031
        {
            SiloLog.StoreUnreadable(log, e.Message);
            return false;
        }
    }

    /// <summary>
    /// Whether the store was asked and answered that the whole table is lost. Without its version Orleans only ever tries again: with Redis it says so,
    /// with SQL its driver looks in vain for the first of no rows.
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
