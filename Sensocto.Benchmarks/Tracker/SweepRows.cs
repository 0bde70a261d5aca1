using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>One sweep over every viewer's lease (A8), triggered as the timer does it.</summary>
internal static class SweepRows
{
    public static void Measure(Report report)
    {
        var time = new SweepClock();
        using var world = new BenchWorld(BenchWorld.Catalog(100, 5), 100_000, time);
        time.Sweep();
        report.Add("sweep_100k_viewers_none_silent", Clock.Median(15, () => Clock.CpuSeconds(time.Sweep) * 1e9), "ns");
    }

    /// <summary>The real clock with a periodic timer that is fired by hand: the sweep is the tracker's only one.</summary>
    private sealed class SweepClock : TimeProvider
    {
        private TimerCallback? _sweep;

        public void Sweep() => _sweep!(null);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (period > TimeSpan.Zero)
            {
                _sweep = callback;
            }

            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
