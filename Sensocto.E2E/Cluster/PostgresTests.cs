using System.Globalization;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Cluster;

/// <summary>PostgreSQL as the store: the tables from <c>ops/postgresql</c>, a real server, two real dashboards.</summary>
[Collection(Measured.Name)]
[Trait("Suite", "cluster-postgres")]
public sealed class PostgresTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact(Explicit = true)]
    public async Task Nodes_find_each_other_lose_one_and_survive_a_crash_of_their_store()
    {
        await using var postgres = await PostgresServer.StartNewAsync();
        await using var north = await DashboardProcess.StartAsync(Options("north", postgres));
        await using var south = await DashboardProcess.StartAsync(Options("south", postgres));
        Moments.Note("PostgreSQL: together", await TogetherAsync(north, south), 10 * Second);

        await north.KillAsync();
        Moments.Note("PostgreSQL: kill -9, alone", await TogetherAsync(south), 10 * Second);
        await north.StartAsync();
        Moments.Note("PostgreSQL: restart at the same address", await TogetherAsync(north, south), 10 * Second);

        await postgres.CrashAsync();
        await postgres.StartAsync();
        await TogetherAsync(north, south);
    }

    private static Task<TimeSpan> TogetherAsync(params DashboardProcess[] nodes) =>
        ClusterView.AreTogetherAsync(60 * Second, nodes);

    private static DashboardOptions Options(string name, PostgresServer postgres) =>
        new DashboardOptions()
            .With("Sensocto:Cluster:Enabled", "true")
            .With("Sensocto:Cluster:Node", name)
            .With("Sensocto:Cluster:Store", "Sql")
            .With("Sensocto:Cluster:Connection", postgres.Connection)
            .With("Sensocto:Cluster:Port", FreePort.Find().ToString(CultureInfo.InvariantCulture));
}
