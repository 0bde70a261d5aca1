using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>
/// The calls that go through all viewers: who watches a key, and why. Paid once per key and change, whatever the number of tiles; the only cost that
/// grows with the total of viewers.
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
                BenchWorld.Look(world.Viewers[i], world.Cells.AsSpan(i * 24 % 475, 24));
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
