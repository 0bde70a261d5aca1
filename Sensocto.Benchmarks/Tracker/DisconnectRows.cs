using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>The cost of a viewer's disconnect (A6).</summary>
internal static class DisconnectRows
{
    /// <summary>
    /// The median time in ns to disconnect a viewer that watched <paramref name="watched"/> keys, over the first viewers of the world, which
    /// are gone afterwards.
    /// </summary>
    public static double NsPerViewer(BenchWorld world, int viewers, int watched)
    {
        foreach (var viewer in world.Viewers.AsSpan(0, viewers))
        {
            BenchWorld.Look(viewer, world.Cells.AsSpan(0, watched));
        }

        var next = 0;
        return Clock.Median(viewers, () => Clock.Seconds(world.Viewers[next++].Dispose)) * 1e9;
    }
}
