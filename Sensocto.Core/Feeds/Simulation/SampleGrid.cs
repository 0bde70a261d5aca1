using Sensocto.Core.Feeds.Simulation.Signals;

namespace Sensocto.Core.Feeds.Simulation;

/// <summary>When an attribute is sampled: every step, from an offset of its own, so that thousands of sensors do not sample in the same instant.</summary>
/// <param name="Step">Time between two samples in ticks, above 0.</param>
/// <param name="Offset">Offset of the first sample after tick 0; 0 to less than <paramref name="Step"/>.</param>
internal readonly record struct SampleGrid(long Step, long Offset)
{
    /// <summary>The first sample after a time. A time before tick 0 counts as just before tick 0.</summary>
    public long FirstAfter(long ticks) =>
        ((CellRuns.FloorDivide(Math.Max(ticks, -1) - Offset, Step) + 1) * Step) + Offset;
}
