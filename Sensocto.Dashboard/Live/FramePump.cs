using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// Brings one circuit's page up to date, once a frame: one message with what changed on the attributes in view, and one render of the tiles
/// whose level, watchers or state changed.
/// <para>
/// Life: <see cref="Attach"/> when the page's painter is there → a frame a tick, never two unanswered → <see cref="Pause"/> when the link
/// drops, which forgets the frame that will never be answered → <see cref="Resume"/> → <see cref="Dispose"/> with the circuit. While a frame is
/// unanswered nothing is sent: the next one then holds everything since, at most <see cref="LiveOptions.MaxCatchUp"/> samples an attribute.
/// </para>
/// The clock's thread ticks; everything else comes from the circuit. Bounded by the keys in the page's view, and those it left a moment ago.
/// </summary>
public sealed class FramePump : IDisposable
{
    // A page keeps a series this long after its element went; see wwwroot/js/live-store.js.
    private const long KeepLeftMs = 20_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, FrameCursor> _cursors = [];
    private readonly List<TileWatch> _tiles = [];
    private readonly FrameWriter _frame = new();
    private readonly Sample[] _buffer;
    private readonly AttentionTracker _tracker;
    private readonly LiveOptions _options;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly IDisposable _clock;
    private IFrameSink? _sink;
    private long? _unansweredSinceMs;
    private int _link;
    private long _ticks;

    /// <summary>A pump without a page.</summary>
    public FramePump(FrameClock clock, AttentionTracker tracker, IOptions<LiveOptions> options, TimeProvider time)
    {
        (_tracker, _options, _time) = (tracker, options.Value, time);
        _buffer = new Sample[_options.MaxCatchUp];
        _start = time.GetTimestamp();
        _clock = clock.Join(Tick);
    }

    /// <summary>A frame has gone unanswered for too long, or is answered again. On the clock's thread, or the circuit's.</summary>
    public event Action<bool>? StallChanged;

    /// <summary>Called about once a second while the page answers.</summary>
    public event Action? Beat;

    /// <summary>Whether the page leaves a frame unanswered for longer than allowed.</summary>
    public bool IsStalled { get; private set; }

    private long NowMs => (long)_time.GetElapsedTime(_start).TotalMilliseconds;

    /// <summary>The page can take frames now.</summary>
    public void Attach(IFrameSink sink)
    {
        lock (_gate)
        {
            _sink = sink;
        }
    }

    /// <summary>The link is down: nothing is sent, and what was under way counts as lost.</summary>
    public void Pause()
    {
        lock (_gate)
        {
            _link++;
            _unansweredSinceMs = 0;
            foreach (var (handle, cursor) in _cursors)
            {
                _cursors[handle] = new FrameCursor(cursor.Attribute) { LeftAtMs = cursor.LeftAtMs };
            }
        }
    }

    /// <summary>The link is up again.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            _link++;
            _unansweredSinceMs = null;
        }
    }

    /// <summary>Notes whether the page looks at an attribute: only those it looks at are sent.</summary>
    public void Look(LiveAttribute attribute, bool isInView)
    {
        lock (_gate)
        {
            var handle = attribute.Cell.Index;
            if (_cursors.TryGetValue(handle, out var cursor))
            {
                cursor.LeftAtMs = isInView ? null : cursor.LeftAtMs ?? NowMs;
            }
            else if (isInView)
            {
                _cursors[handle] = new FrameCursor(attribute);
            }
        }
    }

    /// <summary>Nothing is in view but the given handles.</summary>
    public void KeepOnly(IReadOnlySet<int> handles)
    {
        lock (_gate)
        {
            foreach (var (handle, cursor) in _cursors)
            {
                if (!handles.Contains(handle))
                {
                    cursor.LeftAtMs ??= NowMs;
                }
            }
        }
    }

    /// <summary>Has a tile rendered anew, on the circuit's thread, when what Blazor shows of it changed.</summary>
    public TileWatch Watch(LiveSensor sensor, Action refresh)
    {
        var watch = new TileWatch(sensor, _tracker, refresh, Leave);
        lock (_gate)
        {
            _tiles.Add(watch);
        }

        return watch;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _clock.Dispose();
        lock (_gate)
        {
            _sink = null;
            _cursors.Clear();
        }
    }

    private void Leave(TileWatch watch)
    {
        lock (_gate)
        {
            _tiles.Remove(watch);
        }
    }

    private void Tick()
    {
        var stalls = false;
        IFrameSink? sink;
        byte[]? frame = null;
        List<TileWatch>? changed = null;
        int link;
        lock (_gate)
        {
            (sink, link) = (_sink, _link);
            if (sink is null)
            {
                return;
            }

            var now = NowMs;
            _ticks++;
            if (_unansweredSinceMs is { } since)
            {
                stalls = !IsStalled && since > 0 && now - since > _options.StallMs;
            }
            else
            {
                changed = ChangedTilesNeedsLock();
                frame = NextFrameNeedsLock(now);
                _unansweredSinceMs = frame is null && changed is null ? null : Math.Max(1, now);
            }
        }

        if (stalls)
        {
            SetStalled(true);
        }

        if (frame is not null || changed is not null)
        {
            _ = SendAsync(sink, frame, changed, link);
        }
        else if (!IsStalled && _ticks % Math.Max(1, 1000 / _options.FrameMs) == 0)
        {
            Beat?.Invoke();
        }
    }

    private async Task SendAsync(IFrameSink sink, byte[]? frame, List<TileWatch>? changed, int link)
    {
        try
        {
            await sink.SendAsync(frame, changed);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The sink has logged it. A frame that did not arrive is made up for by a reset of what it held.
            lock (_gate)
            {
                foreach (var handle in _cursors.Keys.ToList())
                {
                    _cursors[handle] = new FrameCursor(_cursors[handle].Attribute)
                    {
                        LeftAtMs = _cursors[handle].LeftAtMs,
                    };
                }
            }
        }

        lock (_gate)
        {
            if (link != _link)
            {
                return;
            }

            _unansweredSinceMs = null;
        }

        if (IsStalled)
        {
            SetStalled(false);
        }

        Beat?.Invoke();
    }

    private List<TileWatch>? ChangedTilesNeedsLock()
    {
        List<TileWatch>? changed = null;
        foreach (var tile in _tiles)
        {
            if (tile.TakeChange())
            {
                (changed ??= []).Add(tile);
            }
        }

        return changed;
    }

    private byte[]? NextFrameNeedsLock(long now)
    {
        _frame.Begin(_time.GetUtcNow());
        foreach (var (handle, cursor) in _cursors)
        {
            if (cursor.LeftAtMs is { } left)
            {
                if (now - left > KeepLeftMs)
                {
                    _cursors.Remove(handle);
                }
            }
            else if (cursor.HasNews)
            {
                cursor.Write(_frame, _buffer);
            }
        }

        return _frame.Sections == 0 ? null : _frame.End();
    }

    private void SetStalled(bool isStalled)
    {
        IsStalled = isStalled;
        StallChanged?.Invoke(isStalled);
    }
}
