using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// The sensors that this page's operator pins (A5), in the order they were pinned. The page's viewer holds the pins, and so does the next viewer after the link was
/// down for too long. A sensor that does not exist yet is pinned when it appears; one that is gone keeps its pin as long as there is room. Bounded by the operator's
/// cap. One per circuit; used on its dispatcher, except <see cref="Hold"/>, because a viewer may come back on any thread.
/// </summary>
public sealed class OperatorPins : IDisposable
{
    private readonly OperatorCircuit _circuit;
    private readonly FeedHost _feeds;
    private readonly int _cap;
    private volatile IReadOnlyList<SensorId> _sensors = [];
    private volatile string? _refused;
    private volatile string? _unheld;

    /// <summary>Creates an empty set of pins.</summary>
    public OperatorPins(OperatorCircuit circuit, FeedHost feeds, IOptions<AttentionOptions> options)
    {
        (_circuit, _feeds, _cap) = (circuit, feeds, options.Value.MaxPinsPerOperator);
        circuit.ResyncWanted += Hold;
        circuit.Renamed += OnRenamed;
    }

    /// <summary>Raised when pins were added, released or refused.</summary>
    public event Action? Changed;

    /// <summary>The pinned sensors.</summary>
    public IReadOnlyList<SensorId> Sensors => _sensors;

    /// <summary>Why the last request was refused, or why some pins have no effect, for the operator; null if neither.</summary>
    public string? Refusal => _refused ?? _unheld;

    private string CapReached => $"Not pinned: {_cap} pins at most. Unpin one first.";

    /// <summary>
    /// Restores the pins of an earlier visit, in addition to those made since. Untrusted: pins beyond the cap are dropped, those of missing sensors first.
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

    /// <summary>Pins or unpins a sensor.</summary>
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

    /// <summary>Pins the sensors that exist by now. Pins that the operator's other pages leave no room for are kept, and reported in <see cref="Refusal"/>.</summary>
    public void Hold()
    {
        var refused = 0;
        foreach (var sensor in _sensors.Where(s => _feeds.TryGet(s, out _)))
        {
            refused += _circuit.Viewer?.Pin(sensor) == PinResult.CapReached ? 1 : 0;
            if (!_sensors.Contains(sensor))
            {
                // Unpinned in the meantime on another thread, perhaps before it was pinned here.
                _circuit.Viewer?.Unpin(sensor);
            }
        }

        _unheld =
            refused == 0
                ? null
                : $"{refused} of the pins have no effect: {_circuit.Name} can pin {_cap} sensors at most, over all pages.";
    }

    /// <summary>Tries again if some pins had no effect: another page may have released its own.</summary>
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

    // Returns whether all previous pins are among them.
    private bool Keep(IEnumerable<SensorId> sensors)
    {
        var before = _sensors;
        _sensors = Fit(sensors);
        var beyond = before.Except(_sensors).ToList();
        beyond.ForEach(s => _circuit.Viewer?.Unpin(s));
        return beyond.Count == 0;
    }

    // Missing sensors go first, the oldest pin first: nobody sees them and could unpin them.
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
