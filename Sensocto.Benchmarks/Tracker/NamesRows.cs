using Sensocto.Benchmarks.Reporting;
using Sensocto.Core.Attention;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>
/// What asks every viewer: who watches a key, and why. Paid once per key and change, whatever the number of tiles; the only cost that
/// grows with all viewers.
/// </summary>
internal static class NamesRows
{
    public static void Measure(Report report)
    {
        foreach (
            var (viewers, label) in (ReadOnlySpan<(int, string)>)
                [(100, "100"), (500, "500"), (2_000, "2k"), (10_000, "10k")]
        )
        {
            using var world = new BenchWorld(BenchWorld.Catalog(100, 5), viewers);
            for (var i = 0; i < viewers; i++)
            {
                world.Viewers[i].SetMany(world.Cells.AsSpan(i * 24 % 475, 24), Interest.View);
            }

            var next = 0;
            report.Add(
                $"describe_one_key_{label}_viewers",
                Clock.Median(1_001, () => Clock.Seconds(() => world.Tracker.Describe(world.Cells[next++ % 500]))) * 1e9,
                "ns"
            );
        }
    }
}
