using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// The sensors that this page's operator pins (A5), in the order they were pinned: held by the page's viewer, and by the next one where a link was down
/// for too long. A sensor that is not there yet is pinned when it comes; one that is gone keeps its pin as long as there is room. Bounded by the operator's cap. One a circuit; used on its
/// dispatcher, but for <see cref="Hold"/>: a viewer may come back on any thread.
/// </summary>
public sealed class OperatorPins : IDisposable
{
    private readonly OperatorCircuit _circuit;
    private readonly FeedHost _feeds;
    private readonly int _cap;
    private volatile IReadOnlyList<SensorId> _sensors = [];
    private volatile string? _refused;
    private volatile string? _unheld;

    /// <summary>No pins yet.</summary>
    public OperatorPins(OperatorCircuit circuit, FeedHost feeds, IOptions<AttentionOptions> options)
    {
        (_circuit, _feeds, _cap) = (circuit, feeds, options.Value.MaxPinsPerOperator);
        circuit.ResyncWanted += Hold;
        circuit.Renamed += OnRenamed;
    }

    /// <summary>Pins were added, let go or refused.</summary>
    public event Action? Changed;

    /// <summary>What is pinned.</summary>
    public IReadOnlyList<SensorId> Sensors => _sensors;

    /// <summary>Why the last wish was refused, or some of what is pinned does not hold, for the operator; null when all is as wished.</summary>
    public string? Refusal => _refused ?? _unheld;

    private string CapReached => $"Not pinned: {_cap} pins at most. Unpin one first.";

    /// <summary>
    /// Pins what an earlier visit did, beside what this one has pinned since. Untrusted: what is beyond the cap is left out, first of all what is not there.
    /// </summary>
    public void Restore(IEnumerable<SensorId> sensors)
    {
        if (!Keep(sensors.Concat(_sensors)))
        {
            _refused = CapReached;
        }

        Hold();
        Changed?.Invoke();
    }

    /// <summary>Pins a sensor, or lets it go.</summary>
    public void Toggle(SensorId sensor)
    {
        _refused = null;
        if (_sensors.Contains(sensor))
        {
            _sensors = [.. _sensors.Where(s => s != sensor)];
            _circuit.Viewer?.Unpin(sensor);
            Hold();
        }
        else
        {
            var result = Pin(sensor);
            _refused = result switch
            {
                PinResult.Pinned => null,
                null => "Not pinned: the page is still connecting.",
                PinResult.CapReached => CapReached,
                _ => "Not pinned: the sensor is not there any more.",
            };
            if (_refused is null)
            {
                Keep([.. _sensors, sensor]);
            }
        }

        Changed?.Invoke();
    }

    /// <summary>Pins what is there by now. What does not fit beside the pins of the operator's other pages is kept, and said.</summary>
    public void Hold()
    {
        var refused = 0;
        foreach (var sensor in _sensors.Where(s => _feeds.TryGet(s, out _)))
        {
            refused += _circuit.Viewer?.Pin(sensor) == PinResult.CapReached ? 1 : 0;
            if (!_sensors.Contains(sensor))
            {
                // Let go of meanwhile, on another thread: before it was pinned here, maybe.
                _circuit.Viewer?.Unpin(sensor);
            }
        }

        _unheld =
            refused == 0
                ? null
                : $"{refused} of the pins have no effect: {_circuit.Name} can pin {_cap} sensors at most, over all pages.";
    }

    /// <summary>Tries again where some did not hold: another page may have let go of its own.</summary>
    public void HoldRest()
    {
        if (_unheld is not null)
        {
            Hold();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _circuit.ResyncWanted -= Hold;
        _circuit.Renamed -= OnRenamed;
    }

    private PinResult? Pin(SensorId sensor)
    {
        var result = _circuit.Viewer?.Pin(sensor);
        if (result == PinResult.CapReached)
        {
            _circuit.UnpinGone();
            result = _circuit.Viewer?.Pin(sensor);
        }

        return result;
    }

    // Whether all that were pinned here before are among them.
    private bool Keep(IEnumerable<SensorId> sensors)
    {
        var before = _sensors;
        _sensors = Fit(sensors);
        var beyond = before.Except(_sensors).ToList();
        beyond.ForEach(s => _circuit.Viewer?.Unpin(s));
        return beyond.Count == 0;
    }

    // What is gone gives way, what was pinned first before the others: nobody is shown it, to unpin it.
    private IReadOnlyList<SensorId> Fit(IEnumerable<SensorId> sensors)
    {
        var all = sensors.Distinct().ToList();
        var beyond = all.Where(s => !_feeds.TryGet(s, out _)).Take(Math.Max(0, all.Count - _cap)).ToHashSet();
        return [.. all.Where(s => !beyond.Contains(s)).Take(_cap)];
    }

    private void OnRenamed()
    {
        _refused = null;
        Hold();
        Changed?.Invoke();
    }
}
