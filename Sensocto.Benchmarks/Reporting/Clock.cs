namespace Sensocto.Benchmarks.Reporting;

/// <summary>Times and medians.</summary>
internal static class Clock
{
    // Never set: waiting for it pauses for a millisecond and leaves the processor to the tracker's timer.
    private static readonly ManualResetEventSlim Pause = new(initialState: false, spinCount: 0);

    public static long Now => TimeProvider.System.GetTimestamp();

    public static double SecondsSince(long start) => TimeProvider.System.GetElapsedTime(start).TotalSeconds;

    public static double Seconds(Action work)
    {
        var start = Now;
        work();
        return SecondsSince(start);
    }

    /// <summary>Processor seconds of this process, all threads: unaffected by other programs on the machine.</summary>
    public static double CpuSeconds(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    /// <summary>Runs the work on <paramref name="count"/> dedicated threads, started together.</summary>
    public static double SecondsOnThreads(int count, Action<int> work)
    {
        using var start = new Barrier(count + 1);
        var threads = Enumerable
            .Range(0, count)
            .Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                work(i);
            }))
            .ToList();
        threads.ForEach(t => t.Start());
        start.SignalAndWait();
        return Seconds(() => threads.ForEach(t => t.Join()));
    }

    public static double Median(int times, Func<double> measure)
    {
        var sorted = Enumerable.Range(0, times).Select(_ => measure()).Order().ToArray();
        return sorted[times / 2];
    }

    /// <summary>Waits for a condition that only time brings about; the benchmarks run on the real clock.</summary>
    public static void WaitUntil(Func<bool> condition)
    {
        while (!condition())
        {
            Pause.Wait(1);
        }
    }
}
