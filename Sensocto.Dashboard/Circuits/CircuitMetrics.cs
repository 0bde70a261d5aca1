using System.Diagnostics.Metrics;
using Sensocto.Dashboard.Live;

namespace Sensocto.Dashboard.Circuits;

/// <summary>The meter <c>Sensocto.Live</c>, as far as it concerns circuits: how many there are, and which are connected. Thread-safe.</summary>
public sealed class CircuitMetrics
{
    private int _open;
    private int _connected;
    private readonly long[] _violations = new long[Enum.GetValues<Violation>().Length];
    private long _opened;
    private long _closedForAbuse;

    /// <summary>Creates the instruments.</summary>
    public CircuitMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(LiveMetrics.MeterName);
        meter.CreateObservableUpDownCounter("sensocto.live.circuits", ByState, "{circuit}", "Circuits, by their link.");
        meter.CreateObservableCounter(
            "sensocto.live.circuits.opened",
            () => Interlocked.Read(ref _opened),
            "{circuit}",
            "Circuits opened."
        );
        meter.CreateObservableCounter(
            "sensocto.live.page.violations",
            ByViolation,
            "{violation}",
            "What pages sent beyond their bounds, which was dropped."
        );
        meter.CreateObservableCounter(
            "sensocto.live.circuits.abusive",
            () => ClosedForAbuseCount,
            "{circuit}",
            "Circuits closed because their page broke its bounds too often."
        );
    }

    /// <summary>Circuits whose link is up.</summary>
    public int Connected => Volatile.Read(ref _connected);

    /// <summary>Circuits whose link is down and that are kept for a while.</summary>
    public int Disconnected => Math.Max(0, Volatile.Read(ref _open) - Connected);

    /// <summary>Circuits closed since the start because their page exceeded its bounds too often.</summary>
    public long ClosedForAbuseCount => Interlocked.Read(ref _closedForAbuse);

    /// <summary>How often pages have exceeded their bounds in a given way since the start.</summary>
    public long ViolationsOf(Violation violation) => Interlocked.Read(ref _violations[(int)violation]);

    internal void Violated(Violation violation) => Interlocked.Increment(ref _violations[(int)violation]);

    internal void ClosedForAbuse() => Interlocked.Increment(ref _closedForAbuse);

    internal void Opened()
    {
        Interlocked.Increment(ref _opened);
        Interlocked.Increment(ref _open);
    }

    internal void Closed() => Interlocked.Decrement(ref _open);

    internal void Link(bool isUp) => Interlocked.Add(ref _connected, isUp ? 1 : -1);

    private IEnumerable<Measurement<long>> ByViolation() =>
        Enum.GetValues<Violation>()
            .Select(v => new Measurement<long>(
                ViolationsOf(v),
                KeyValuePair.Create<string, object?>("kind", v.ToString())
            ));

    private Measurement<int>[] ByState() =>
        [
            new(Connected, KeyValuePair.Create<string, object?>("state", "connected")),
            new(Disconnected, KeyValuePair.Create<string, object?>("state", "disconnected")),
        ];
}
