using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// How much a page has got of each attribute that it looks at, and for a while of those it left. Bounded by them. Used under the pump's lock.
/// </summary>
internal sealed class ViewCursors(SharedFrames shared, FeedHost feeds)
{
    // A page keeps a series a little longer than this after its element went; see wwwroot/js/live-store.js.
    private const long KeepLeftMs = 20_000;
    private readonly Dictionary<int, FrameCursor> _cursors = [];

    public void Look(LiveAttribute attribute)
    {
        var handle = attribute.Cell.Index;
        if (_cursors.TryGetValue(handle, out var cursor))
        {
            cursor.LeftAtMs = null;
        }
        else
        {
            _cursors[handle] = new FrameCursor(shared, attribute);
        }
    }

    public void LookAway(int handle, long nowMs)
    {
        if (_cursors.TryGetValue(handle, out var cursor))
        {
            cursor.LeftAtMs ??= nowMs;
        }
    }

    public void KeepOnly(IReadOnlySet<int> handles, long nowMs)
    {
        foreach (var (handle, cursor) in _cursors)
        {
            if (!handles.Contains(handle))
            {
                cursor.LeftAtMs ??= nowMs;
            }
        }
    }

    /// <summary>Another link has got nothing.</summary>
    public void StartOver()
    {
        foreach (var (_, cursor) in _cursors)
        {
            cursor.StartOver();
        }
    }

    /// <summary>Puts in what is new of what is looked at, up to so many bytes and one section.</summary>
    public void Write(FrameWriter frame, int most, long nowMs)
    {
        foreach (var (handle, cursor) in _cursors)
        {
            if (frame.Written.Length >= most)
            {
                break;
            }

            if (cursor.LeftAtMs is { } left)
            {
                if (nowMs - left > KeepLeftMs)
                {
                    cursor.Dispose();
                    _cursors.Remove(handle);
                }
            }
            else if (Current(handle, cursor) is { HasNews: true } current)
            {
                current.Write(frame);
            }
        }
    }

    public void Clear()
    {
        foreach (var (_, cursor) in _cursors)
        {
            cursor.Dispose();
        }

        _cursors.Clear();
    }

    // The page goes on looking at a sensor that was taken out and came back: the same handle, another feed.
    private FrameCursor Current(int handle, FrameCursor cursor)
    {
        if (!cursor.Attribute.IsGone || feeds.At(handle) is not { } successor)
        {
            return cursor;
        }

        cursor.Dispose();
        return _cursors[handle] = new FrameCursor(shared, successor);
    }
}
