using FsCheck;
using FsCheck.Fluent;

namespace Sensocto.Tests.Attention.Replication.Simulation;

/// <summary>
/// Replicas on a network that loses, repeats, reorders, delays and cuts, with nodes that crash, restart and are evicted. The laws hold after
/// every tick; once the network is quiet, all agree. A failure prints the smallest schedule that breaks a law.
/// </summary>
public sealed class ReplicaSimulationTests
{
    [Fact]
    public void Any_schedule_keeps_the_laws() => Check(Schedule.Any(mostNodes: 4, mostSteps: 24), cases: 1_500);

    [Fact]
    public void Two_nodes_keep_the_laws_for_long() => Check(Schedule.Any(mostNodes: 2, mostSteps: 80), cases: 500);

    private static void Check(Gen<Schedule> schedules, int cases) =>
        Prop.ForAll(Arb.From(schedules, Schedule.Smaller), Run).Check(Config.QuickThrowOnFailure.WithMaxTest(cases));

    private static void Run(Schedule schedule)
    {
        var cluster = new SimCluster(schedule);
        foreach (var step in schedule.Steps)
        {
            step.Run(cluster);
        }

        cluster.Settle();
    }
}
