using System.Collections;
using System.Globalization;
using Sensocto.Benchmarks.Circuits.Blazor;

namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>Which tiles a page was ever told to render, read off its render batches by the contract's attributes.</summary>
internal sealed class RenderedTiles(SwarmSetting setting)
{
    private readonly BitArray _rendered = new(setting.Scenario.Sensors);

    public bool Has(int sensor) => _rendered[sensor];

    public void Take(ReadOnlySpan<byte> batch)
    {
        var render = new RenderBatch(batch);
        var (handle, sensor) = (-1, -1);
        for (var i = 0; i < render.FrameCount; i++)
        {
            // A component's own attributes are in the batch too, its whole numbers without a value.
            if (!render.IsAttribute(i, out var name, out var value))
            {
                (handle, sensor) = (-1, -1);
            }
            else if (value.IsEmpty)
            {
                continue;
            }
            else if (name.SequenceEqual("data-handle"u8))
            {
                handle = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
                Note(sensor, handle);
            }
            else if (name.SequenceEqual("data-sensor-id"u8))
            {
                sensor = setting.Scenario.NumberOf(value);
                Note(sensor, handle);
            }
        }
    }

    private void Note(int sensor, int handle)
    {
        if (sensor >= 0 && handle >= 0)
        {
            setting.Directory.Learn(sensor, handle);
            _rendered[sensor] = true;
        }
    }
}
