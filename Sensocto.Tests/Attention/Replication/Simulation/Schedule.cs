using FsCheck;
using FsCheck.Fluent;
using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention.Replication.Simulation;

/// <summary>What happens to a cluster. Printed when a law breaks, after shrinking.</summary>
internal sealed record Schedule(int Nodes, int Seed, SimStep[] Steps)
{
    private static readonly Gen<int> Number = Gen.Choose(0, 11);
    private static readonly Gen<bool> Bool = Gen.Elements(true, false);

    public static Gen<Schedule> Any(int mostNodes, int mostSteps) =>
        from nodes in Gen.Choose(2, mostNodes)
        from seed in Gen.Choose(0, 1_000_000)
        from count in Gen.Choose(1, mostSteps)
        from steps in AnyStep.ArrayOf(count)
        select new Schedule(nodes, seed, steps);

    /// <summary>Smaller schedules: fewer steps in ever smaller bites, then fewer nodes.</summary>
    public static IEnumerable<Schedule> Smaller(Schedule schedule)
    {
        var count = schedule.Steps.Length;
        for (var bite = Math.Max(1, count / 2); bite >= 1; bite /= 2)
        {
            for (var from = 0; from < count; from += bite)
            {
                yield return schedule with
                {
                    Steps = [.. schedule.Steps.Take(from), .. schedule.Steps.Skip(from + bite)],
                };
            }
        }

        if (schedule.Nodes > 2)
        {
            yield return schedule with
            {
                Nodes = schedule.Nodes - 1,
            };
        }
    }

    public override string ToString() =>
        $"{Nodes} nodes, network {Seed}:\n  {string.Join("\n  ", Steps.AsEnumerable())}";

    private static Gen<SimStep> AnyStep =>
        Gen.Frequency(
            (
                14,
                from n in Number
                from k in Number
                from l in Gen.Choose(0, 3)
                select (SimStep)new SetLevel(n, k, (AttentionLevel)l)
            ),
            (12, Gen.Elements(20, 40, 100, 500, 1_100, 2_980, 3_100).Select(SimStep (ms) => new Flow(ms))),
            (
                4,
                from lost in Gen.Elements(0, 10, 50, 100)
                from repeated in Gen.Elements(0, 20, 100)
                from delay in Gen.Elements(1, 30, 400, Weather.MostDelayMs)
                select (SimStep)new Turns(lost, repeated, delay)
            ),
            (3, from a in Number from b in Number from way in Bool select (SimStep)new Cut(a, b, way)),
            (1, Number.Select(SimStep (n) => new SlowPeer(n))),
            (3, Gen.Constant((SimStep)new Heal())),
            (3, from n in Number from told in Bool select (SimStep)new Crash(n, told)),
            (4, Number.Select(SimStep (n) => new Restart(n))),
            (2, Number.Select(SimStep (n) => new Evict(n)))
        );
}
