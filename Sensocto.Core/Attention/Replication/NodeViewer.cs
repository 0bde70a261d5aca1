using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// Everybody on another node, as viewers of this tracker: one for what they look at, and one capped as if on critical battery, for keys
/// that they give only Low. Remembers what it adds to each key, so that this node can work out its own viewers' part. Bounded by what the
/// other node looks at. Not thread-safe.
/// </summary>
internal sealed class NodeViewer(AttentionTracker tracker, string node) : IDisposable
{
    private readonly Dictionary<AttributeKey, (AttentionCell Cell, AttentionLevel Level)> _shown = [];
    private readonly Viewer _viewer = tracker.ConnectNode(new ViewerInfo(node, node, IsNode: true));
    private Viewer? _glancing;

    public bool IsEmpty => _shown.Count == 0;

    /// <summary>What it adds to a key's word.</summary>
    public long UnitAt(AttributeKey key) =>
        _shown.TryGetValue(key, out var shown) ? AttentionWord.UnitOf(shown.Level) : 0;

    /// <summary>Gives a key a level. A key that this node does not have yet is left alone.</summary>
    public void Show(AttributeKey key, AttentionLevel level)
    {
        _shown.TryGetValue(key, out var before);
        var cell = tracker.TryGetCell(key.Sensor, key.Attribute, out var present) ? present : before.Cell;
        if (cell is null || (cell == before.Cell && level == before.Level))
        {
            return;
        }

        if (before.Cell is not null && before.Cell != cell)
        {
            // The key was dropped and created again.
            Move(before.Cell, before.Level, AttentionLevel.None);
            before = default;
        }

        if (!Move(cell, before.Level, level))
        {
            return;
        }

        if (level == AttentionLevel.None)
        {
            _shown.Remove(key);
        }
        else
        {
            _shown[key] = (cell, level);
        }
    }

    public void Dispose()
    {
        _viewer.Dispose();
        _glancing?.Dispose();
    }

    private bool Move(AttentionCell cell, AttentionLevel from, AttentionLevel to)
    {
        // The new viewer first: the level must not dip in between.
        if (to == AttentionLevel.Low)
        {
            return Glancing().Set(cell, Interest.View)
                && (from <= AttentionLevel.Low || _viewer.Set(cell, Interest.None));
        }

        return _viewer.Set(cell, InterestOf(to)) && (from != AttentionLevel.Low || Glancing().Set(cell, Interest.None));
    }

    private Viewer Glancing()
    {
        if (_glancing is null)
        {
            _glancing = tracker.ConnectNode(new ViewerInfo($"{node} (Low)", node, IsNode: true));
            _glancing.Cap(AttentionLevel.Low);
        }

        return _glancing;
    }

    // Focus, not hover: the other node handles its boosts itself.
    private static Interest InterestOf(AttentionLevel level) =>
        level switch
        {
            AttentionLevel.High => Interest.View | Interest.Focus,
            AttentionLevel.Medium => Interest.View,
            _ => Interest.None,
        };
}
