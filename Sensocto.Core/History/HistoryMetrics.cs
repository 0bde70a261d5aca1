using System.Diagnostics.Metrics;

namespace Sensocto.Core.History;

/// <summary>Meter <c>Sensocto.History</c>: the memory that the past takes, and how far back it reaches.</summary>
public sealed class HistoryMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Sensocto.History";

    /// <summary>The meter's instruments, over a store.</summary>
    public HistoryMetrics(IMeterFactory meters, HistoryStore store)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge(
            "sensocto.history.used",
            () => store.Figures.Bytes,
            "By",
            "Memory held for the past of all attributes."
        );
        meter.CreateObservableGauge(
            "sensocto.history.budget",
            () => store.Figures.Budget,
            "By",
            "The most memory that history may use."
        );
        meter.CreateObservableGauge(
            "sensocto.history.reach",
            () => store.Figures.Reach.TotalSeconds,
            "s",
            "How far back an attribute that is sampled every second or faster is kept at least."
        );
    }
}
