using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>A tracker with default options, built as the dashboard builds it, over a number of keys and viewers.</summary>
internal sealed class BenchWorld : IDisposable
{
    public BenchWorld(SensorCatalog catalog, int viewers, TimeProvider? time = null)
    {
        Tracker = new AttentionTracker(catalog, Options.Create(new AttentionOptions()), time ?? TimeProvider.System);
        Cells = [.. Tracker.Cells.OrderBy(c => c.Index)];
        Viewers =
        [
            .. Enumerable.Range(0, viewers).Select(i => Tracker.Connect(new ViewerInfo($"tab-{i}", $"user-{i}"))),
        ];
    }

    public AttentionTracker Tracker { get; }

    public AttentionCell[] Cells { get; }

    public Viewer[] Viewers { get; }

    public static SensorCatalog Catalog(int sensors, int attributes)
    {
        var catalog = new SensorCatalog();
        var ids = Enumerable.Range(1, attributes).Select(a => new AttributeId($"attribute-{a}")).ToArray();
        for (var s = 1; s <= sensors; s++)
        {
            catalog.Add(
                new SensorDescriptor
                {
                    Id = new SensorId($"sensor-{s}"),
                    Name = $"Sensor {s}",
                    Attributes = [.. ids.Select(id => new AttributeDescriptor { Id = id, Name = id.Value })],
                }
            );
        }

        return catalog;
    }

    /// <summary>Puts these keys in a viewer's view.</summary>
    public static void Look(Viewer viewer, ReadOnlySpan<AttentionCell> cells)
    {
        foreach (var cell in cells)
        {
            viewer.Set(cell, Interest.View);
        }
    }

    public void BeatAll() => Array.ForEach(Viewers, v => v.Beat());

    public void Dispose() => Tracker.Dispose();
}
