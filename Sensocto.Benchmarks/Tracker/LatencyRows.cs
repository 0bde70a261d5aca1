using Sensocto.Benchmarks.Reporting;
using Sensocto.Core.Attention;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>How long from a viewer's call until the subscriber of that key hears of the rise, while both producers run.</summary>
internal static class LatencyRows
{
    private const int Sensors = 100;
    private const int Attributes = 205;

    public static void Measure(Report report)
    {
        // The producers take the first keys of every sensor's; each probe raises a key that nobody touched yet.
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
