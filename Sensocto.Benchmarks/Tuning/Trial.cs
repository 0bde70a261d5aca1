using Sensocto.Benchmarks.Circuits;
using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Tuning;

/// <summary>The result of one run of the benchmark.</summary>
internal sealed record Trial(
    double Cost,
    double Opened,
    double AgeP50,
    double AgeP99,
    double AttentionP99,
    double Paused,
    double Allocated,
    double Resident,
    double BytesPerCircuit,
    double Delivered,
    long Errors
)
{
    public Trial(LoadFigures load, int tiles, double resident, double opened)
        : this(
            load.MicrosecondsPerUpdate(tiles),
            opened,
            load.Tally.Age.Quantile(0.5),
            load.Tally.Age.Quantile(0.99),
            load.Tally.RoundTrip.Quantile(0.99),
            100 * (load.After.PausedMs - load.Before.PausedMs) / 1000 / load.Seconds,
            (load.After.AllocatedBytes - load.Before.AllocatedBytes) / load.Updates(tiles),
            resident,
            load.BytesPerSecond / load.Circuits,
            100 * load.Delivered,
            load.Tally.Errors
        ) { }

    public void Report(Report report, string name)
    {
        report.Add($"{name}_us_per_update", Cost, "us");
        report.Add($"{name}_opened", Opened, "per s");
        report.Add($"{name}_age_p50", AgeP50, "ms");
        report.Add($"{name}_age_p99", AgeP99, "ms");
        report.Add($"{name}_attention_p99", AttentionP99, "ms");
        report.Add($"{name}_gc_paused", Paused, "% of the time");
        report.Add($"{name}_allocated_per_update", Allocated, "bytes");
        report.Add($"{name}_resident", Resident, "MB");
        report.Add($"{name}_bytes_per_circuit", BytesPerCircuit, "bytes/s");
        report.Add($"{name}_delivered", Delivered, "%");
        report.Add($"{name}_client_errors", Errors, "");
    }
}
