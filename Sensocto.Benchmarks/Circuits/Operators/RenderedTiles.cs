using System.Collections;
using System.Globalization;
using Sensocto.Benchmarks.Circuits.Blazor;

namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>The tiles that a page has ever been told to render, from the rows in its render batches.</summary>
internal sealed class RenderedTiles(SwarmSetting setting)
{
    private readonly BitArray _rendered = new(setting.Scenario.Sensors);

    public bool Has(int sensor) => _rendered[sensor];

    public void Take(ReadOnlySpan<byte> batch)
    {
        var render = new RenderBatch(batch);
        for (var i = 0; i < render.FrameCount; i++)
        {
            var markup = render.MarkupOf(i);
            if (
                TryFind(markup, " data-handle=\""u8, out var handle)
                && TryFind(markup, " data-sensor-id=\""u8, out var id)
            )
            {
                Note(setting.Scenario.NumberOf(id), int.Parse(handle, NumberStyles.None, CultureInfo.InvariantCulture));
            }
        }
    }

    private static bool TryFind(ReadOnlySpan<byte> markup, ReadOnlySpan<byte> attribute, out ReadOnlySpan<byte> value)
    {
        var at = markup.IndexOf(attribute);
        value = at < 0 ? default : markup[(at + attribute.Length)..];
        value = value[..Math.Max(0, value.IndexOf((byte)'"'))];
        return !value.IsEmpty;
    }

    private void Note(int sensor, int handle)
    {
        if (sensor >= 0)
        {
            setting.Directory.Learn(sensor, handle);
            _rendered[sensor] = true;
        }
    }
}
