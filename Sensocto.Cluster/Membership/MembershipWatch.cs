using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Silos;

namespace Sensocto.Cluster.Membership;

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
        catch (Orleans.Clustering.Redis.RedisClusteringException e)
            when (e.Message.Contains("version is missing", StringComparison.Ordinal))
        {
            // It was asked and answered: the whole table is lost, and without its version Orleans only ever tries again.
            return true;
        }
#pragma warning disable CA1031 // Whatever the store's driver throws, it says nothing about the row.
        catch (Exception e) when (!ending.IsCancellationRequested)
#pragma warning restore CA1031
        {
            ClusterLog.StoreUnreadable(log, e.Message);
            return false;
        }
    }
}
