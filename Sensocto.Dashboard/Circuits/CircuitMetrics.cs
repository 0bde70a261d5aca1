using System.Diagnostics.Metrics;
using Sensocto.Dashboard.Live;

namespace Sensocto.Dashboard.Circuits;

/// <summary>Meter <c>Sensocto.Live</c>, the circuits' part: how many there are, and whose link is up. Thread-safe.</summary>
public sealed class CircuitMetrics
{
    private int _open;
    private int _connected;
    private long _opened;

    /// <summary>The instruments.</summary>
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
    }

    /// <summary>Circuits whose link is up.</summary>
    public int Connected => Volatile.Read(ref _connected);

    /// <summary>Circuits whose link is down, and which are kept for a while.</summary>
    public int Disconnected => Math.Max(0, Volatile.Read(ref _open) - Connected);

    internal void Opened()
    {
        Interlocked.Increment(ref _opened);
        Interlocked.Increment(ref _open);
    }

    internal void Closed() => Interlocked.Decrement(ref _open);

    internal void Link(bool isUp) => Interlocked.Add(ref _connected, isUp ? 1 : -1);

    private Measurement<int>[] ByState() =>
        [
            new(Connected, KeyValuePair.Create<string, object?>("state", "connected")),
            new(Disconnected, KeyValuePair.Create<string, object?>("state", "disconnected")),
        ];
}
