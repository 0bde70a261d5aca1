using Sensocto.Benchmarks.Reporting;
using Sensocto.Core.Attention;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>The time from a viewer's call until the key's subscriber is notified of the rise, while both producers run.</summary>
internal static class LatencyRows
{
    private const int Sensors = 100;
    private const int Attributes = 205;

    public static void Measure(Report report)
    {
        // The producers use the first keys of every sensor; each probe raises a key that has not been touched yet.
        using var world = new BenchWorld(BenchWorld.Catalog(Sensors, Attributes), 1_000);
        using var busy = new BenchWorld(BenchWorld.Catalog(Sensors, 5), 1_000);
        using var load = new WriteLoad(busy);
        load.Produce(1_000_000);
        Probe(world.Cells[^500..], world.Viewers);
        var micros = Array.Empty<double>();
        var probe = new Thread(() => micros = Probe(world.Cells[..^500], world.Viewers));
        var producers = new Thread(() => load.Produce(20_000_000));
        producers.Start();
        probe.Start();
        probe.Join();
        producers.Join();
        Array.Sort(micros);
        report.Add("rise_latency_p50_us", micros[micros.Length / 2], "us");
        report.Add("rise_latency_p99_us", micros[micros.Length * 99 / 100], "us");
    }

    private static double[] Probe(AttentionCell[] cells, Viewer[] viewers)
    {
        var heardAt = 0L;
        var micros = new double[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            using var subscription = cells[i].Subscribe(_ => heardAt = Clock.Now);
            var calledAt = Clock.Now;
            viewers[i % viewers.Length].Set(cells[i], Interest.Focus);
            micros[i] = TimeProvider.System.GetElapsedTime(calledAt, heardAt).TotalMicroseconds;
        }

        return micros;
    }
}
