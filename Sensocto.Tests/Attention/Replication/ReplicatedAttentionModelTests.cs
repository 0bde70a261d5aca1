using FsCheck;
using FsCheck.Fluent;
using Sensocto.Core.Attention;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention.Replication;

/// <summary>
/// Random viewers on three nodes. Whenever all frames have arrived, each tracker reads the highest over all viewers of all nodes, and each node
/// sends exactly its own viewers' part. When all have gone, nothing stays.
/// </summary>
public sealed class ReplicatedAttentionModelTests
{
    private const int Viewers = 6;

    [Fact]
    public void Every_node_reads_the_highest_over_all_viewers() =>
        Prop.ForAll(Arb.From(Steps), Run).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Gen<Step[]> Steps =>
        from count in Gen.Choose(1, 40)
        from steps in AnyStep.ArrayOf(count)
        select steps;

    // Focus instead of hover: without boosts, a level depends only on what viewers report now.
    private static Gen<Step> AnyStep =>
        from viewer in Gen.Choose(0, Viewers - 1)
        from interest in Gen.Elements(Interest.None, Interest.View, Interest.Focus)
        from cap in Gen.Choose(1, 3)
        from flushes in Gen.Elements(true, true, false)
        select new Step(viewer, interest, (AttentionLevel)cap, flushes);

    private static void Run(Step[] steps)
    {
        using var rig = new ClusterRig(nodes: 3);
        var viewers = Enumerable.Range(0, Viewers).Select(v => rig[v % rig.Count].Connect($"v{v}")).ToList();
        var ranks = new AttentionLevel[Viewers];
        foreach (var step in steps)
        {
            viewers[step.Viewer].Cap(step.Cap);
            viewers[step.Viewer].Set(Boiler, Pressure, step.Interest);
            ranks[step.Viewer] = step.Rank;
            if (step.Flushes)
            {
                rig.Flush();
                Check(rig, ranks);
            }
        }

        viewers.ForEach(v => v.Dispose());
        rig.Flush();
        Check(rig, new AttentionLevel[Viewers]);
        rig.Advance(60);
        Assert.All(Enumerable.Range(0, rig.Count), n => Assert.Equal(AttentionLevel.None, rig[n].Level(Pressure)));
    }

    private static void Check(ClusterRig rig, AttentionLevel[] ranks)
    {
        var highest = ranks.Max();
        for (var n = 0; n < rig.Count; n++)
        {
            var cell = rig[n].Cell(Pressure);
            var own = Enumerable.Range(0, Viewers).Where(v => v % rig.Count == n).Max(v => ranks[v]);
            Assert.Equal(own, rig.Attention(n).OwnLevel(cell.Key));
            if (highest > AttentionLevel.None)
            {
                Assert.Equal(highest, cell.Level);
            }
            else
            {
                // A linger or nothing; it matters only that no viewer is left.
                Assert.Equal(0, cell.ViewerCount);
            }
        }
    }

    private sealed record Step(int Viewer, Interest Interest, AttentionLevel Cap, bool Flushes)
    {
        public AttentionLevel Rank
        {
            get
            {
                var uncapped =
                    Interest == Interest.Focus ? AttentionLevel.High
                    : Interest == Interest.View ? AttentionLevel.Medium
                    : AttentionLevel.None;
                return uncapped < Cap ? uncapped : Cap;
            }
        }
    }
}
