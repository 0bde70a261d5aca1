using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>
/// The sensors each operator pins, over all tabs: two tabs that pin the same sensor use one pin of the cap (A5). Bounded by
/// viewers × cap. Pinning is rare, so one lock suffices; no callback runs under it.
/// </summary>
internal sealed class PinBook(int cap)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Dictionary<SensorId, int>> _pins = new(StringComparer.Ordinal);
    private readonly Dictionary<SensorId, int> _holders = [];

    /// <summary>Whether anybody pins a sensor; lets a growing catalog avoid asking every viewer about every sensor.</summary>
    public bool IsPinned(SensorId sensor)
    {
        lock (_gate)
        {
            return _holders.ContainsKey(sensor);
        }
    }

    public bool TryAdd(string name, SensorId sensor)
    {
        lock (_gate)
        {
            return TryAddNeedsLock(name, sensor);
        }
    }

    /// <summary>Moves a held pin to another name. False if that name is at its cap; the pin is then released.</summary>
    public bool TryMove(string from, string to, SensorId sensor)
    {
        lock (_gate)
        {
            RemoveNeedsLock(from, sensor);
            return TryAddNeedsLock(to, sensor);
        }
    }

    /// <summary>Releases a held pin.</summary>
    public void Remove(string name, SensorId sensor)
    {
        lock (_gate)
        {
            RemoveNeedsLock(name, sensor);
        }
    }

    private bool TryAddNeedsLock(string name, SensorId sensor)
    {
        var pins = _pins.GetValueOrDefault(name) ?? [];
        if (!pins.ContainsKey(sensor) && pins.Count >= cap)
        {
            return false;
        }

        Count(pins, sensor, +1);
        Count(_holders, sensor, +1);
        _pins[name] = pins;
        return true;
    }

    private void RemoveNeedsLock(string name, SensorId sensor)
    {
        var pins = _pins[name];
        Count(pins, sensor, -1);
        Count(_holders, sensor, -1);
        if (pins.Count == 0)
        {
            _pins.Remove(name);
        }
    }

    private static void Count(Dictionary<SensorId, int> holders, SensorId sensor, int step)
    {
        var count = holders.GetValueOrDefault(sensor) + step;
        if (count == 0)
        {
            holders.Remove(sensor);
            return;
        }

        holders[sensor] = count;
    }
}
