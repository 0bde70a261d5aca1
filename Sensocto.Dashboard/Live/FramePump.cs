using System.Buffers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// Brings one circuit's page up to date once per frame: sends what changed on the attributes in view over the page's own link for values, together with what the
/// tiles and the status bar say.
/// <para>
/// Life: <see cref="Open"/> when the page is able to paint → <see cref="Attach"/> when its link is open → one frame per tick, with at most
/// <see cref="FrameCredits.Most"/> in flight → <see cref="Detach"/>, and the next link starts over. <see cref="Pause"/> and
/// <see cref="Resume"/> follow the circuit: nothing is sent while it is disconnected. → <see cref="Dispose"/> with the circuit. A page that owes an answer,
/// or a link, for too long is stalled until it answers.
/// </para>
/// The clock ticks on any pool thread; all other calls come from the circuit or the link. Bounded by the keys in the page's view and those that left it
/// a moment ago.
/// </summary>
public sealed class FramePump : IDisposable
{
    // What does not fit waits for the next frame.
    private const int FullFrame = 32_768;

    // How long facts wait for a frame of samples that can carry them.
    private const long FactsMs = 300;

    [ThreadStatic]
    private static FrameWriter? writer;

    private readonly Lock _gate = new();
    private readonly ViewCursors _cursors;
    private readonly TileBoard _tiles;
    private readonly SharedFrames _shared;
    private readonly SharedStatus _status;
    private readonly LiveOptions _options;
    private readonly LiveMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly long _start;
    private readonly FrameTurn _turn; // A page that is only prerendered never begins.
    private IFrameSink? _sink;
    private AskedReasons? _reasons; // Few operators ever ask.
    private FrameCredits _credits = new();
    private SharedStatus.Edition _statusTold;
    private long? _owedSinceMs;
    private long? _factsAtMs;
    private bool _isOpen;
    private bool _isSending;
    private bool _isPaused;
    private bool _isHidden;
    private bool _isDisposed;
    private bool _hasComplained;

    /// <summary>Creates a pump without a page.</summary>
    public FramePump(
        FrameClock clock,
        SharedFrames shared,
        SharedStatus status,
        FeedHost feeds,
        IOptions<LiveOptions> options,
        LiveMetrics metrics,
        TimeProvider time,
        ILogger<FramePump>? log = null
    )
    {
        (_shared, _status, _options, _metrics, _time) = (shared, status, options.Value, metrics, time);
        _turn = clock.Turn(Tick);
        _log = log ?? NullLogger<FramePump>.Instance;
        _tiles = new TileBoard(shared, time);
        _cursors = new ViewCursors(shared, feeds, _turn) { IsRendered = _tiles.Renders };
        _start = time.GetTimestamp();
    }

    /// <summary>Whether the page complains for the first time: the log has no more of it. Thread-safe.</summary>
    public bool IsFirstComplaint() => !Interlocked.Exchange(ref _hasComplained, true);

    /// <summary>Raised when an answer has been owed for too long, and when it has arrived. On a pool thread of the clock or of the link.</summary>
    public event Action<bool>? StallChanged;

    /// <summary>Raised when the page has answered: every few frames, and every few seconds if there is nothing to send.</summary>
    public event Action? Beat;

    /// <summary>Whether the page has owed an answer for longer than allowed.</summary>
    public bool IsStalled { get; private set; }

    private long NowMs => (long)_time.GetElapsedTime(_start).TotalMilliseconds;

    /// <summary>Starts the turns: the page can paint now, and is expected to open its link.</summary>
    public void Open()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isOpen = true;
            _owedSinceMs ??= NowMs;
            _turn.Begin();
        }
    }

    /// <summary>Takes a link that the page has opened, and starts over on it with everything. Closes a previous link.</summary>
    public void Attach(IFrameSink sink)
    {
        IFrameSink? before;
        lock (_gate)
        {
            (before, _sink) = (_sink, sink);
            StartLinkNeedsLock();
            if (_isDisposed)
            {
                (before, _sink) = (sink, null);
            }
        }

        before?.Close();
        _turn.Hurry();
    }

    /// <summary>Drops a link that is gone; does nothing if another has taken its place.</summary>
    public void Detach(IFrameSink sink)
    {
        lock (_gate)
        {
            if (_sink == sink)
            {
                _sink = null;
                _owedSinceMs ??= NowMs;
            }
        }
    }

    /// <summary>
    /// Takes the page's answer: how many frames it has taken since its link opened. Returns false for an answer that no page gives that reads what it is sent. Answers
    /// over a link that is no longer this pump's are ignored.
    /// </summary>
    public bool Answer(IFrameSink sink, uint count)
    {
        bool recovers;
        lock (_gate)
        {
            if (_sink != sink)
            {
                return true;
            }

            if (_credits.Take(count) is not { } taken)
            {
                return false;
            }

            var now = NowMs;
            _metrics.FramesTaken(taken.Frames, taken.Bytes, TimeSpan.FromMilliseconds(now - taken.SentAtMs));
            _owedSinceMs = _credits.IsOwed ? now : null;
            recovers = SetStalledNeedsLock(false);
        }

        if (recovers)
        {
            StallChanged?.Invoke(false);
        }

        Beat?.Invoke();
        return true;
    }

    /// <summary>Stops sending while the circuit is disconnected; nothing is owed meanwhile.</summary>
    public void Pause()
    {
        lock (_gate)
        {
            (_isPaused, _owedSinceMs) = (true, null);
        }
    }

    /// <summary>Continues when the circuit is connected again.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            _isPaused = false;
            _owedSinceMs = _isOpen && (_sink is null || _credits.IsOwed) ? NowMs : null;
            SetStalledNeedsLock(false);
        }
    }

    /// <summary>Sends the status again: the page has a status bar that has received nothing yet.</summary>
    public void TellStatus()
    {
        lock (_gate)
        {
            _statusTold = default;
        }
    }

    /// <summary>Sets whether the page is in a hidden tab, where nobody sees what a tile says.</summary>
    public void SetHidden(bool isHidden)
    {
        lock (_gate)
        {
            _isHidden = isHidden;
        }
    }

    /// <summary>Sets whether the page is frozen: it shows the past, also of attributes it begins to look at.</summary>
    public void SetFrozen(bool isFrozen)
    {
        lock (_gate)
        {
            _cursors.IsFrozen = isFrozen;
        }
    }

    /// <summary>Records that the page looks at an attribute: only such attributes are sent.</summary>
    public void Look(LiveAttribute attribute)
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                _cursors.Look(attribute);
            }
        }
    }

    /// <summary>Records that the page no longer looks at a handle, whatever it stood for.</summary>
    public void LookAway(int handle)
    {
        lock (_gate)
        {
            _cursors.LookAway(handle, NowMs);
        }
    }

    /// <summary>Records that only the given handles are in view.</summary>
    public void KeepOnly(IReadOnlySet<int> handles)
    {
        lock (_gate)
        {
            _cursors.KeepOnly(handles, NowMs);
        }
    }

    /// <summary>Sends the page what a tile with the first <paramref name="rows"/> attributes of a sensor says, until it leaves.</summary>
    internal SharedTile Join(LiveSensor sensor, int rows) => _tiles.Join(sensor, rows);

    /// <summary>Removes a tile that is no longer rendered; call once for each time it joined.</summary>
    internal void Leave(SharedTile tile) => _tiles.Leave(tile);

    /// <summary>Makes the page show why an attribute is sent as often as it is, until called again for the same attribute.</summary>
    public void ToggleReason(LiveAttribute attribute)
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                (_reasons ??= _shared.Reasons()).Toggle(attribute);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        IFrameSink? sink;
        lock (_gate)
        {
            _isDisposed = true;
            _turn.Dispose();
            (sink, _sink, _isOpen) = (_sink, null, false);
            _cursors.Clear();
            _reasons?.Dispose();
            SetStalledNeedsLock(false);
        }

        sink?.Close();
    }

    // Returns whether it sent anything.
    private bool Tick()
    {
        bool stalls;
        IFrameSink? sink;
        ArraySegment<byte> frame = default;
        lock (_gate)
        {
            if (_isPaused || !_isOpen)
            {
                return false;
            }

            var now = NowMs;
            stalls = now - _owedSinceMs > _options.StallMs && SetStalledNeedsLock(true);
            sink = _sink;
            if (sink is not null && !_isSending && _credits.HasAny && !(IsStalled && _credits.IsOwed))
            {
                frame = NextFrameNeedsLock(now);
                _isSending = frame.Count > 0;
            }
        }

        if (stalls)
        {
            StallChanged?.Invoke(true);
        }

        if (frame.Count > 0)
        {
            _ = SendAsync(sink!, frame);
        }

        return frame.Count > 0;
    }

    private async Task SendAsync(IFrameSink sink, ArraySegment<byte> frame)
    {
        try
        {
            await sink.SendAsync(frame);
        }
#pragma warning disable CA1031 // Whatever happens to a link, the clock's thread and the other circuits must go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (e is not (OperationCanceledException or ObjectDisposedException))
            {
                LiveLog.LinkFailed(_log, e);
            }

            sink.Close();
        }

        ArrayPool<byte>.Shared.Return(frame.Array!);
        lock (_gate)
        {
            _isSending = false;
        }
    }

    // A new link knows nothing of what went over the previous one.
    private void StartLinkNeedsLock()
    {
        (_credits, _factsAtMs, _statusTold) = (new FrameCredits(), null, default);
        _cursors.StartOver();
        _reasons?.StartOver();
        _tiles.StartOver();
    }

    private ArraySegment<byte> NextFrameNeedsLock(long now)
    {
        var frame = writer ??= new FrameWriter();
        frame.Begin(_time.GetUtcNow());
        _cursors.Write(frame, FullFrame - TileBoard.Room, now);
        if (!_isHidden && (!frame.IsEmpty || !(now - _factsAtMs < FactsMs) || _reasons is { IsUrgent: true }))
        {
            _factsAtMs = now;
            _tiles.Write(frame, _cursors, Math.Max(FullFrame, frame.Written.Length + TileBoard.Room));
            _reasons?.Write(frame, now);
            _statusTold = _status.Write(frame, _statusTold);
        }

        return frame.IsEmpty && !_credits.IsBeatDue(now) ? default : RentNeedsLock(frame.Written, now);
    }

    private ArraySegment<byte> RentNeedsLock(ReadOnlySpan<byte> written, long now)
    {
        var rented = ArrayPool<byte>.Shared.Rent(written.Length);
        written.CopyTo(rented);
        if (_credits.Send(now, written.Length))
        {
            FrameWriter.Ask(rented);
            _owedSinceMs ??= now;
        }

        return new ArraySegment<byte>(rented, 0, written.Length);
    }

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
