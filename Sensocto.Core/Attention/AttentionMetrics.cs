using System.Diagnostics.Metrics;

namespace Sensocto.Core.Attention;

/// <summary>Meter <c>Sensocto.Attention</c>: the tracker's state and counters, read only when collected.</summary>
public sealed class AttentionMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Sensocto.Attention";

    private readonly AttentionTracker _tracker;

    /// <summary>The meter's instruments, over a tracker.</summary>
    public AttentionMetrics(IMeterFactory meters, AttentionTracker tracker)
    {
        _tracker = tracker;
        var meter = meters.Create(MeterName);
        HoldsWhatItHas(meter);
        CountsWhatItDid(meter);
    }

    private void HoldsWhatItHas(Meter meter)
    {
        meter.CreateObservableUpDownCounter(
            "sensocto.attention.keys.pending",
            () => _tracker.Figures.PendingKeys,
            "{key}",
            "Changed keys that wait for the next flush."
        );
        meter.CreateObservableUpDownCounter(
            "sensocto.attention.keys.tracked",
            () => _tracker.Figures.Keys,
            "{key}",
            "Keys tracked."
        );
        meter.CreateObservableUpDownCounter(
            "sensocto.attention.memberships",
            () => _tracker.CountViewers().Memberships,
            "{membership}",
            "Keys that viewers are interested in, summed over viewers."
        );
        meter.CreateObservableUpDownCounter(
            "sensocto.attention.viewers",
            ViewersByState,
            "{viewer}",
            "Viewers: present, hidden (tab in the background) or suspended (link down, or the page does not answer)."
        );
    }

    private void CountsWhatItDid(Meter meter)
    {
        Count(meter, "events", "{event}", "Reports taken from viewers.", f => f.Events);
        Count(
            meter,
            "refused",
            "{event}",
            "Reports refused: unknown keys, gone viewers, too much at once.",
            f => f.Refused
        );
        Count(
            meter,
            "told",
            "{transition}",
            "Level transitions told; events beyond these were coalesced or changed no level.",
            f => f.Told
        );
        meter.CreateObservableUpDownCounter(
            "sensocto.attention.coalesced",
            () => Coalesced(_tracker.Figures),
            "{event}",
            "Events minus transitions told: events that changed no level, or were told together with others. Never below 0."
        );
        Count(meter, "sensors.told", "{notification}", "Notifications of whole sensors.", f => f.SensorsTold);
        Count(meter, "flushes", "{flush}", "Flushes run.", f => f.Flushes);
        Count(meter, "viewers.reaped", "{viewer}", "Viewers removed because their lease was over.", f => f.Reaped);
        Count(
            meter,
            "subscriber.failures",
            "{failure}",
            "Callbacks of subscribers that threw an exception.",
            f => f.SubscriberFailures
        );
        meter.CreateObservableCounter(
            "sensocto.attention.flush.time",
            () => _tracker.Figures.FlushTime.TotalSeconds,
            "s",
            "Time spent in flushes."
        );
    }

    private void Count(Meter meter, string name, string unit, string what, Func<AttentionFigures, long> read) =>
        meter.CreateObservableCounter($"sensocto.attention.{name}", () => read(_tracker.Figures), unit, what);

    private static long Coalesced(AttentionFigures figures) => Math.Max(0, figures.Events - figures.Told);

    private Measurement<int>[] ViewersByState()
    {
        var viewers = _tracker.CountViewers();
        return
        [
            new(viewers.Present, KeyValuePair.Create<string, object?>("state", "present")),
            new(viewers.Hidden, KeyValuePair.Create<string, object?>("state", "hidden")),
            new(viewers.Suspended, KeyValuePair.Create<string, object?>("state", "suspended")),
        ];
    }
}
