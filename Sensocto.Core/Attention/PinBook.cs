using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>
/// Which sensors each operator pins, over all tabs: two tabs that pin the same sensor hold one pin of the cap (A5). Bounded by
/// viewers × cap. Pinning is rare, so one lock will do; nothing is called under it.
/// </summary>
internal sealed class PinBook(int cap)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Dictionary<SensorId, int>> _pins = new(StringComparer.Ordinal);

    public bool TryAdd(string name, SensorId sensor)
    {
        lock (_gate)
        {
            var pins = _pins.GetValueOrDefault(name) ?? [];
            if (!pins.TryGetValue(sensor, out var holders) && pins.Count >= cap)
            {
                return false;
            }

            pins[sensor] = holders + 1;
            _pins[name] = pins;
            return true;
        }
    }

    public void Remove(string name, SensorId sensor)
    {
        lock (_gate)
        {
            if (!_pins.TryGetValue(name, out var pins) || !pins.TryGetValue(sensor, out var holders))
            {
                return;
            }

            if (holders > 1)
            {
                pins[sensor] = holders - 1;
            }
            else if (pins.Remove(sensor) && pins.Count == 0)
            {
                _pins.Remove(name);
            }
        }
    }
}
