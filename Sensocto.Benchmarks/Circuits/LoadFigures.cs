using Sensocto.Benchmarks.Circuits.Operators;
using Sensocto.Benchmarks.Circuits.Serving;
using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Circuits;

/// <summary>The traffic of a swarm in a span of time, and its cost to the server.</summary>
internal sealed record LoadFigures(
    double Seconds,
    int Circuits,
    SwarmTally Tally,
    double ServerCpuSeconds,
    double ClientCpuSeconds,
    double BytesReceived,
    HeapFigures Before,
    HeapFigures After
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static async Task<LoadFigures> MeasureAsync(
        BenchServer server,
        Swarm swarm,
        SwarmSetting setting,
        TimeSpan span
    )
    {
        var before = await server.Heap.LookAsync();
        var began = TimeProvider.System.GetTimestamp();
        var (cpu, own, bytes) = (server.Dashboard.ProcessorTime, Environment.CpuUsage.TotalTime, swarm.BytesReceived);
        setting.Tally.Clear();
        await Task.Delay(span, TimeProvider.System);
        var figures = new LoadFigures(
            TimeProvider.System.GetElapsedTime(began).TotalSeconds,
            swarm.Live,
            setting.Tally,
            (server.Dashboard.ProcessorTime - cpu).TotalSeconds,
            (Environment.CpuUsage.TotalTime - own).TotalSeconds,
            swarm.BytesReceived - bytes,
            before,
            await server.Heap.LookAsync()
        );
        swarm.CountOverdue(Patience);
        return figures;
    }

    public double Delivered => Tally.Samples / (double)(Tally.Samples + Tally.Missed);

    /// <summary>The number of circuits that a core could carry at this cost.</summary>
    public double CircuitsPerCore => Circuits * Seconds / ServerCpuSeconds;

    public double SamplesPerSecond => Tally.Samples / Seconds;

    public double BytesPerSecond => BytesReceived / Seconds;

    public double FrameBytes => Tally.Frames == 0 ? 0 : Tally.FrameBytes / (double)Tally.Frames;

    public double Updates(int tiles) => Tally.Samples / (double)tiles;

    public double MicrosecondsPerUpdate(int tiles) => ServerCpuSeconds * 1e6 / Updates(tiles);

    public void Report(Report report, CircuitsOptions options)
    {
        var updates = Updates(options.Tiles);
        report.Add("circuits_held", Circuits, "circuits");
        report.Add("updates", updates / Seconds, "per s");
        report.Add("frames", Tally.Frames / Seconds / Circuits, "a circuit per s");
        report.Add("render_batches", Tally.Batches / Seconds / Circuits, "a circuit per s");
        report.Add("facts", Tally.Facts / Seconds / Circuits, "a circuit per s");
        report.Add("delivered", 100 * Delivered, "%");
        report.Add("age_p50", Tally.Age.Quantile(0.5), "ms");
        report.Add("age_p99", Tally.Age.Quantile(0.99), "ms");
        report.Add("attention_p50", Tally.RoundTrip.Quantile(0.5), "ms");
        report.Add("attention_p99", Tally.RoundTrip.Quantile(0.99), "ms");
        report.Add("attention_reports", Tally.RoundTrip.Count / Seconds, "per s");
        report.Add("server_cpu", 100 * ServerCpuSeconds / Seconds, "% of a core");
        report.Add("client_cpu", 100 * ClientCpuSeconds / Seconds, "% of a core");
        report.Add("us_per_update", MicrosecondsPerUpdate(options.Tiles), "us");
        report.Add("bytes_per_circuit", BytesReceived / Seconds / Circuits, "bytes/s");
        report.Add("frame_bytes_per_circuit", Tally.FrameBytes / Seconds / Circuits, "bytes/s");
        report.Add("allocated_per_update", (After.AllocatedBytes - Before.AllocatedBytes) / updates, "bytes");
        report.Add("gc_paused", 100 * (After.PausedMs - Before.PausedMs) / 1000 / Seconds, "% of the time");
        report.Add("gc_longest_seen", After.LongestMs, "ms");
        report.Add("gc_collections", (After.Collections - Before.Collections) / Seconds, "a s");
    }
}
