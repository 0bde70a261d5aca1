namespace Sensocto.Benchmarks.Cluster;

/// <summary>A probe that was raised, or seen to rise. Timestamps of one machine are comparable across processes.</summary>
internal sealed record ProbeMoment(int Node, int Probe, long At);

/// <summary>One node's measurements of itself.</summary>
internal sealed record NodeMeasurement(
    double CorePercent,
    double ResidentMb,
    double ChangesPerSecond,
    IReadOnlyList<ProbeMoment> Raised,
    IReadOnlyList<ProbeMoment> Seen
);
