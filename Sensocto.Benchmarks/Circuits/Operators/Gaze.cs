namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>
/// The place where an operator looks: a strip of the grid, one tile under the pointer, or nowhere while the tab is hidden. Used by one thread at a time.
/// </summary>
internal sealed class Gaze(SwarmSetting setting)
{
    // CSS pixels: .group-head and .tile-row of the page.
    private const int HeadHeight = 28;
    private const int RowHeight = 132;
    private int _hovered = -1;

    public Dictionary<int, Look> Looks { get; } = [];

    public int FirstRow { get; private set; }

    public bool IsHidden { get; set; }

    public int Top => HeadHeight + (FirstRow * RowHeight);

    public int Height => setting.RowsInView * RowHeight;

    public IEnumerable<int> Sensors
    {
        get
        {
            var first = FirstRow * SwarmSetting.Columns;
            return Enumerable.Range(first, Math.Min(setting.Tiles, setting.Scenario.Sensors - first));
        }
    }

    /// <summary>Scrolls, after which no tile is under the pointer.</summary>
    public void ScrollTo(int row)
    {
        FirstRow = Math.Clamp(row, 0, Math.Max(0, setting.Rows - setting.RowsInView));
        _hovered = -1;
    }

    /// <summary>Moves the pointer to a tile in view; to none if negative.</summary>
    public void Hover(int place) => _hovered = place < 0 ? -1 : (FirstRow * SwarmSetting.Columns) + place;

    /// <summary>Brings the bits up to date with what is in view; false while a tile in view is not rendered yet.</summary>
    public bool Settle(RenderedTiles rendered)
    {
        foreach (var look in Looks.Values)
        {
            look.Bits = 0;
        }

        foreach (var sensor in IsHidden ? [] : Sensors)
        {
            if (!rendered.Has(sensor))
            {
                return false;
            }

            var handle = setting.Directory.HandleOf(sensor);
            if (!Looks.TryGetValue(handle, out var look))
            {
                Looks[handle] = look = new Look(sensor);
            }

            look.Bits = Look.View | (sensor == _hovered ? Look.Hover : 0);
        }

        return true;
    }

    /// <summary>Forgets keys left so long ago that no frame can still carry them.</summary>
    public void Forget(long nowMs, long afterMs)
    {
        foreach (var (handle, look) in Looks)
        {
            if (look.LeftAtMs > 0 && nowMs - look.LeftAtMs > afterMs)
            {
                Looks.Remove(handle);
            }
        }
    }
}
