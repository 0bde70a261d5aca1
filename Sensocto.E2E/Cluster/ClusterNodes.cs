using System.Globalization;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Cluster;

/// <summary>
/// Two real dashboards, north and south, in one cluster over a real Redis. The tests share them, and each finds both in the cluster. The suite has
/// the machine to itself: its limits are in seconds.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ClusterNodes : IAsyncLifetime, ICollectionFixture<ClusterNodes>
{
    public const string Name = "cluster";

    /// <summary>What a page's console says while its node is away.</summary>
    public const string LinkLost =
        "WebSocket|ERR_|Connection disconnected|Cannot send data|Circuit n|Failed to (fetch|start|load|complete)|50[234]";

    private RedisServer? _redis;
    private DashboardProcess? _north;
    private DashboardProcess? _south;

    internal RedisServer Redis => _redis ?? throw new InvalidOperationException("Not started.");

    internal DashboardProcess North => _north ?? throw new InvalidOperationException("Not started.");

    internal DashboardProcess South => _south ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.StartNewAsync();
        var nodes = await Task.WhenAll(
            DashboardProcess.StartAsync(Options("north")),
            DashboardProcess.StartAsync(Options("south"))
        );
        (_north, _south) = (nodes[0], nodes[1]);
        await AreTogetherAsync(TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync()
    {
        if (_north is not null)
            await _north.DisposeAsync();
        if (_south is not null)
            await _south.DisposeAsync();
        if (_redis is not null)
            await _redis.DisposeAsync();
    }

    /// <summary>Starts what an earlier test left dead, and waits until both nodes are together.</summary>
    internal async Task HealAsync()
    {
        if (!Redis.IsRunning)
            await Redis.StartAsync();
        foreach (var node in new[] { North, South }.Where(n => !n.IsRunning))
        {
            await node.KillAsync();
            await node.StartAsync();
        }
        await AreTogetherAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Waits until both are members and hear each other.</summary>
    public Task<TimeSpan> AreTogetherAsync(TimeSpan longest) => ClusterView.AreTogetherAsync(longest, North, South);

    private DashboardOptions Options(string name) =>
        new DashboardOptions()
            .With("Sensocto:Cluster:Enabled", "true")
            .With("Sensocto:Cluster:Node", name)
            .With("Sensocto:Cluster:Store", "Redis")
            .With("Sensocto:Cluster:Connection", Redis.Connection)
            .With("Sensocto:Cluster:Port", FreePort.Find().ToString(CultureInfo.InvariantCulture));
}
