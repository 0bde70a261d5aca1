using Sensocto.Core.Load;

namespace Sensocto.Tests.Load;

/// <summary>A process whose usage a test sets.</summary>
internal sealed class FakeProbe : IProcessProbe, ILagSource
{
    public static readonly ProcessFigures Start = new(
        CpuTime: TimeSpan.FromSeconds(7),
        Processors: 2,
        MemoryBytes: 100,
        MemoryLimitBytes: 1_000,
        HeapBytes: 50,
        GcPause: TimeSpan.Zero,
        Threads: 4,
        Queue: 0
    );

    public ProcessFigures Figures { get; set; } = Start;

    public double LagMs { get; set; }

    /// <summary>How often the queue was read.</summary>
    public int Looks { get; private set; }

    public long Queue
    {
        get
        {
            Looks++;
            return Figures.Queue;
        }
    }

    public ProcessFigures Read() => Figures;

    public double TakeLagMs() => LagMs;

    /// <summary>Uses a share of all processors for this many seconds.</summary>
    public void Use(double share, double seconds) =>
        Figures = Figures with { CpuTime = Figures.CpuTime + TimeSpan.FromSeconds(share * seconds * Start.Processors) };
}
