using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// The cursors of the attributes that a page looks at, and for a while of those that left its view. Bounded by them. Cursors are contiguous in memory, because every
/// page passes over its own ten times a second. Used under the pump's lock.
/// </summary>
internal sealed class ViewCursors(SharedFrames shared, FeedHost feeds, FrameTurn page)
{
    // A page keeps a series a little longer than this after its element is gone; see wwwroot/js/live-store.js.
    private const long KeepLeftMs = 20_000;
    private readonly Dictionary<int, int> _places = []; // by handle
    private FrameCursor[] _cursors = [];
    private long? _sweepAtMs; // Null while nothing out of view is kept.
    private int _turn;

    /// <summary>Whether the page is frozen.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>Whether the page renders a row of an attribute.</summary>
    public Predicate<LiveAttribute> IsRendered { private get; init; } = static _ => true;

    /// <summary>A number that differs whenever more is looked at.</summary>
    public int Looks { get; private set; }

    private Span<FrameCursor> All => _cursors.AsSpan(0, _places.Count);

    public void Look(LiveAttribute attribute)
    {
        Looks++;
        var handle = attribute.Cell.Index;
        if (_places.TryGetValue(handle, out var place))
        {
            _cursors[place].Enter(page);
            return;
        }

        place = _places.Count;
        if (place == _cursors.Length)
        {
            Array.Resize(ref _cursors, Math.Max(8, 2 * place));
        }

        _places.Add(handle, place);
        _cursors[place] = new FrameCursor(shared, attribute);
        _cursors[place].Enter(page);
    }

    /// <summary>Whether an attribute is in view.</summary>
    public bool IsLookedAt(LiveAttribute attribute) =>
        _places.TryGetValue(attribute.Cell.Index, out var place) && _cursors[place].LeftAtMs is null;

    public void LookAway(int handle, long nowMs)
    {
        if (_places.TryGetValue(handle, out var place))
        {
            Leave(ref _cursors[place], nowMs);
        }
    }

    public void KeepOnly(IReadOnlySet<int> handles, long nowMs)
    {
        foreach (ref var cursor in All)
        {
            if (!handles.Contains(cursor.Handle))
            {
                Leave(ref cursor, nowMs);
            }
        }
    }

    /// <summary>Forgets what was sent, because a new link has received nothing.</summary>
    public void StartOver()
    {
        foreach (ref var cursor in All)
        {
            cursor.StartOver();
        }
    }

    /// <summary>
    /// Writes the news of the attributes in view, up to <paramref name="most"/> bytes plus one section. Round robin: if not all fits, the next frame begins after the last of this one.
    /// </summary>
    public void Write(FrameWriter frame, int most, long nowMs)
    {
        if (nowMs > _sweepAtMs)
        {
            Sweep(nowMs);
        }

        for (var passed = 0; passed < _places.Count && frame.Written.Length < most; passed++)
        {
            _turn = _turn < _places.Count ? _turn : 0;
            ref var cursor = ref _cursors[_turn++];
            if (cursor.LeftAtMs is not null)
            {
                continue;
            }

            Follow(ref cursor);
            cursor.Write(frame, IsFrozen);
        }
    }

    public void Clear()
    {
        foreach (ref var cursor in All)
        {
            Dispose(ref cursor);
        }

        _places.Clear();
        _cursors = [];
    }

    private void Leave(ref FrameCursor cursor, long nowMs)
    {
        cursor.Leave(page, nowMs);
        _sweepAtMs ??= nowMs + KeepLeftMs;
    }

    private void Dispose(ref FrameCursor cursor)
    {
        cursor.Leave(page, 0);
        cursor.Dispose();
    }

    private void Sweep(long nowMs)
    {
        _sweepAtMs = null;
        for (var place = _places.Count - 1; place >= 0; place--)
        {
            if (_cursors[place].LeftAtMs is { } left)
            {
                if (nowMs - left > KeepLeftMs)
                {
                    Remove(place);
                }
                else
                {
                    _sweepAtMs = Math.Min(_sweepAtMs ?? long.MaxValue, left + KeepLeftMs);
                }
            }
        }
    }

    // Moves the last cursor into the free place.
    private void Remove(int place)
    {
        var last = _places.Count - 1;
        _places.Remove(_cursors[place].Handle);
        Dispose(ref _cursors[place]);
        if (place < last)
        {
            _cursors[place] = _cursors[last];
            _places[_cursors[place].Handle] = place;
        }

        _cursors[last] = default;
    }

    // A sensor that was removed and added again keeps its handle but has another feed; the page follows it. If its unit changed, nothing is sent until the page
    // has rendered the new unit: beside the old one the value would be wrong.
    private void Follow(ref FrameCursor cursor)
    {
        if (
            cursor.Attribute is { IsGone: true } gone
            && feeds.At(cursor.Handle) is { } successor
            && (successor.Descriptor.Unit == gone.Descriptor.Unit || IsRendered(successor))
        )
        {
            Dispose(ref cursor);
            cursor = new FrameCursor(shared, successor);
            cursor.Enter(page);
        }
    }
}
