using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
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

    // A page that refuses a frame is not sent its whole history again ten times a second.
    private const long RetryMs = 1_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, FrameCursor> _cursors = [];
    private readonly List<TileWatch> _tiles = [];
    private readonly FrameWriter _frame = new();
    private readonly Sample[] _buffer;
    private readonly AttentionTracker _tracker;
    private readonly FeedHost _feeds;
    private readonly LiveOptions _options;
    private readonly LiveMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly long _start;
    private readonly IDisposable _clock;
    private IFrameSink? _sink;
    private long? _unansweredSinceMs;
    private long _holdUntilMs;
    private int _link;
    private long _ticks;

    /// <summary>A pump without a page.</summary>
    public FramePump(
        FrameClock clock,
        AttentionTracker tracker,
        FeedHost feeds,
        IOptions<LiveOptions> options,
        LiveMetrics metrics,
        TimeProvider time,
        ILogger<FramePump>? log = null
    )
    {
        (_tracker, _feeds, _options, _metrics, _time) = (tracker, feeds, options.Value, metrics, time);
        _log = log ?? NullLogger<FramePump>.Instance;
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
            StartOverNeedsLock();
        }
    }

    /// <summary>The link is up again.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            _link++;
            _unansweredSinceMs = null;
            _holdUntilMs = 0;
            SetStalledNeedsLock(false);
        }
    }

    /// <summary>Notes that the page looks at an attribute: only those it looks at are sent.</summary>
    public void Look(LiveAttribute attribute)
    {
        lock (_gate)
        {
            var handle = attribute.Cell.Index;
            if (_cursors.TryGetValue(handle, out var cursor))
            {
                cursor.LeftAtMs = null;
            }
            else
            {
                _cursors[handle] = new FrameCursor(attribute);
            }
        }
    }

    /// <summary>Notes that the page does not look at a handle any more, whatever it stood for.</summary>
    public void LookAway(int handle)
    {
        lock (_gate)
        {
            if (_cursors.TryGetValue(handle, out var cursor))
            {
                cursor.LeftAtMs ??= NowMs;
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
            SetStalledNeedsLock(false);
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
        var (stalls, isIdle) = (false, false);
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
                stalls = since > 0 && now - since > _options.StallMs && SetStalledNeedsLock(true);
            }
            else if (now >= _holdUntilMs)
            {
                changed = ChangedTilesNeedsLock();
                frame = NextFrameNeedsLock(now);
                isIdle = frame is null && changed is null;
                _unansweredSinceMs = isIdle ? null : Math.Max(1, now);
            }
        }

        if (stalls)
        {
            StallChanged?.Invoke(true);
        }

        if (frame is not null || changed is not null)
        {
            _ = SendAsync(sink, frame, changed, link);
        }
        else if (isIdle && !IsStalled && _ticks % Math.Max(1, 1000 / _options.FrameMs) == 0)
        {
            Beat?.Invoke();
        }
    }

    private async Task SendAsync(IFrameSink sink, byte[]? frame, List<TileWatch>? changed, int link)
    {
        var isTaken = await TrySendAsync(sink, frame, changed);
        bool recovers;
        lock (_gate)
        {
            if (link != _link)
            {
                return;
            }

            _unansweredSinceMs = null;
            if (!isTaken)
            {
                _holdUntilMs = NowMs + RetryMs;
                StartOverNeedsLock();
                changed?.ForEach(tile => tile.PutBack());
                return;
            }

            recovers = SetStalledNeedsLock(false);
        }

        if (recovers)
        {
            StallChanged?.Invoke(false);
        }

        Beat?.Invoke();
    }

    private async Task<bool> TrySendAsync(IFrameSink sink, byte[]? frame, List<TileWatch>? changed)
    {
        try
        {
            var began = _time.GetTimestamp();
            await sink.SendAsync(frame, changed);
            if (frame is not null)
            {
                _metrics.FrameTaken(frame.Length, _time.GetElapsedTime(began));
            }

            return true;
        }
#pragma warning disable CA1031 // Whatever a page does to a frame, the clock's thread and the other circuits go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (e is not (OperationCanceledException or JSDisconnectedException or ObjectDisposedException))
            {
                LiveLog.FrameRefused(_log, e);
            }

            return false;
        }
    }

    // A frame that did not arrive is made up for by a reset of what it held.
    private void StartOverNeedsLock()
    {
        foreach (var (handle, cursor) in _cursors)
        {
            _cursors[handle] = new FrameCursor(cursor.Attribute) { LeftAtMs = cursor.LeftAtMs };
        }
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
            else if (Current(handle, cursor) is { HasNews: true } current)
            {
                current.Write(_frame, _buffer);
            }
        }

        return _frame.Sections == 0 ? null : _frame.End();
    }

    // The page goes on looking at a sensor that was taken out and came back: the same handle, another feed.
    private FrameCursor Current(int handle, FrameCursor cursor) =>
        cursor.Attribute.IsGone && _feeds.At(handle) is { } successor
            ? _cursors[handle] = new FrameCursor(successor)
            : cursor;

    private bool SetStalledNeedsLock(bool isStalled)
    {
        if (IsStalled == isStalled)
        {
            return false;
        }

        IsStalled = isStalled;
        _metrics.PageStalls(isStalled);
        return true;
    }
}
