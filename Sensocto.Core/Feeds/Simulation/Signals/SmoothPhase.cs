namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>
/// Cycles completed since an epoch, at a rate that varies around its mean: a closed form of time that never runs backwards, because the rate
/// stays above 0 for any variability below 1. Beats, breaths and laps are read from it.
/// </summary>
internal readonly struct SmoothPhase
{
    private const int Warps = 3;

    private readonly double _rate;
    private readonly double _share;
    private readonly double _start;
    private readonly double _shift0;
    private readonly double _shift1;
    private readonly double _shift2;

    /// <param name="seed">Where the variation starts.</param>
    /// <param name="cyclesPerSecond">The mean rate, above 0.</param>
    /// <param name="variability">How far the rate strays, as a share of the mean: 0 to less than 1.</param>
    public SmoothPhase(ulong seed, double cyclesPerSecond, double variability)
    {
        _rate = cyclesPerSecond;
        _share = variability / Warps;
        _start = Hash.Unit(seed, 3);
        _shift0 = Hash.Unit(seed, 0);
        _shift1 = Hash.Unit(seed, 1);
        _shift2 = Hash.Unit(seed, 2);
    }

    /// <summary>The time from which phases count: recent enough that a double holds them to nanoseconds.</summary>
    public static readonly long EpochTicks = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>The cycles completed at a time, and the rate then, in cycles per second.</summary>
    public (double Cycles, double Rate) At(long ticks)
    {
        var mean = _rate * ((ticks - EpochTicks) / (double)TimeSpan.TicksPerSecond);
        var (cycles0, rate0) = Warp(mean, 4.3, _shift0);
        var (cycles1, rate1) = Warp(mean, 11.7, _shift1);
        var (cycles2, rate2) = Warp(mean, 61, _shift2);
        var cycles = _start + mean + (_share * (cycles0 + cycles1 + cycles2));
        return (cycles, _rate * (1 + (_share * (rate0 + rate1 + rate2))));
    }

    private static (double Cycles, double Rate) Warp(double mean, double length, double shift)
    {
        var turns = (mean / length) + shift;
        var (sin, cos) = Math.SinCos(Math.Tau * (turns - Math.Floor(turns)));
        return (length / Math.Tau * sin, cos);
    }
}
