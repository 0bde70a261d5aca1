using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.History;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>
/// Sends one attribute of one feed at the pace that attention and load grant: reads what the feed measured and, when the window closes,
/// sends it: in full if somebody looks, as a summary if nobody does.
/// <para>
/// A rise cuts the open window short and, if only summaries were sent before, backfills their samples, so that a tile is complete
/// the moment somebody looks. Limits are also checked while a long window is open: a sample that crosses one is sent at once. While a limit
/// is crossed, or about to count as crossed, the attribute is held at Medium.
/// </para>
/// Owned by the scheduler's thread, except for <see cref="Wake"/> and members that say otherwise.
/// </summary>
internal sealed partial class PacedPublisher
{
    // Characters: every page that looks gets it.
    private const int MostReason = 200;
    private const string Unexplained = "The feed failed; the log says why.";

    // Each step runs even if the one before failed: a feed that cannot be read still gets its window.
    private static readonly Action<PacedPublisher, Moment>[] Steps =
    [
        static (publisher, now) => publisher.Read(now),
        static (publisher, now) => publisher._limits?.Advance(now.Utc - publisher._late),
        static (publisher, now) => publisher.Regrant(now),
        static (publisher, _) => publisher.TellWindow(publisher._window),
    ];

    // Copied here rather than reached through other objects: with fifty thousand publishers, a turn costs the cache lines it touches.
    private readonly ISensorFeed _feed;
    private readonly AttentionCell _cell;
    private readonly AttributeDescriptor _descriptor;
    private readonly LimitWatch? _limits;
    private readonly SecondHistory _seconds;
    private readonly PublisherContext _context;
    private readonly int _index;
    private SummaryBuilder _summary;
    private OpenSecond _second;
    private SendWindow _window;
    private SendWindow? _toldWindow;
    private string? _error;
    private bool _isOnline = true;
    private bool _hasSample;
    private bool _isStale;
    private bool _isRemoved;
    private bool _hasSent;
    private bool _waitsForSample;
    private bool _isInStep;

    // Samples due in full were read but not sent. Stays set if the feed fails, so that they are read again: otherwise the tile keeps a hole.
    private bool _owesBackfill;
    private AttributeStatus _status;
    private (AttentionLevel Level, LoadLevel Load, bool IsHeld, int Law) _grounds;

    // On the steady clock.
    private long _windowEnd;
    private long _readAt;
    private long _freshAt;

    // In the samples' own time.
    private long _beganAt;
    private long _askedAt;
    private long _late;
    private long _readUntil;

    // The newest sample read before samples were sent in full.
    private long _summedUntil;
    private long _sentInFullUntil;
    private long _newest;

    public PacedPublisher(LiveAttribute live, ISensorFeed feed, int index, long after, PublisherContext context)
    {
        (Live, _feed, _index, _beganAt, _context) = (live, feed, index, after, context);
        (_cell, _descriptor) = (live.Cell, live.Descriptor);
        _limits = live.AlarmPoint is { } point
            ? new LimitWatch(point.Limits, context.Options.AlarmHold, point.Take, point.Crossing)
            : null;
        _seconds = live.Seconds;
        _status = live.Status;
        _window = _status.Window;
        _grounds = (_window.Level, _window.Load, false, -1);
        Wake = new Pending<PacedPublisher>(this);
    }

    public LiveAttribute Live { get; }

    /// <summary>Its entry in the list of publishers that need an early turn; pushed by any thread.</summary>
    public Pending<PacedPublisher> Wake { get; }

    public bool IsStarted { get; private set; }

    // Spreads publishers that begin a window together.
    private double Phase => FeedHost.Phase(_cell.Index);

    /// <summary>Whether a new sample may bring its next turn forward. Read by any thread.</summary>
    public bool WaitsForSample => Volatile.Read(ref _waitsForSample);

    /// <summary>Set by any thread when its sensor is removed; it then takes no more turns.</summary>
    public bool IsRemoved
    {
        get => Volatile.Read(ref _isRemoved);
        set => Volatile.Write(ref _isRemoved, value);
    }

    // Owned by the timing wheel.
    public PacedPublisher? Next { get; set; }
    public PacedPublisher? Previous { get; set; }
    public long DueStep { get; set; }
    public bool IsScheduled { get; set; }

    /// <summary>Takes the first turn and returns the steady tick of the next. The phase, 0 to 1, spreads publishers that start together over their windows.</summary>
    public long Start(Moment now, double phase)
    {
        IsStarted = true;
        _readAt = _freshAt = now.Steady;
        _beganAt = _askedAt = _readUntil = _sentInFullUntil = Math.Min(_beganAt, now.Utc);

        // Somebody may have begun to look since it was created.
        _context.Census.Enters(_grounds.Level, _status.State);
        _error = Try(static (publisher, now) => publisher.Regrant(now), now);
        _windowEnd = now.Steady + (long)(_window.Duration.Ticks * phase);
        _error = Try(Steps[^1], now) ?? _error;
        PublishStatus(StateAt(now), now.Utc);
        return _limits is null
            ? _windowEnd
            : Math.Min(_windowEnd, now.Steady + (long)(_context.Options.AlarmScan.Ticks * phase));
    }

    /// <summary>Takes one turn: reads, sends what is due and updates the status. Returns the steady tick of the next.</summary>
    public long Turn(Moment now)
    {
        string? error = null;
        foreach (var step in Steps)
        {
            error = Try(step, now) ?? error;
        }

        _error = error;
        if (now.Steady >= _windowEnd)
        {
            CloseWindow(now);
        }

        PublishStatus(StateAt(now), now.Utc);
        TellSent();
        return NextTurn(now);
    }

    /// <summary>Ends its turns after its sensor was removed, and frees the memory of its past.</summary>
    public void Leave()
    {
        if (IsStarted)
        {
            IsStarted = false;
            _context.Census.Leaves(_grounds.Level, _status.State);
        }

        Volatile.Write(ref _waitsForSample, false);
        _context.History.Release(Live.History);
        _seconds.Clear();
    }

    private void Regrant(Moment now)
    {
        var grounds = (_cell.Level, _context.Load, IsHeld: _limits is { IsHeld: true }, Law: _context.Pacer.Version);
        if (grounds != _grounds)
        {
            Regrant(grounds, now);
        }

        if (_owesBackfill && now.Steady >= _windowEnd)
        {
            Backfill(now);
            _owesBackfill = false;
        }
    }

    private void Regrant((AttentionLevel Level, LoadLevel Load, bool IsHeld, int Law) grounds, Moment now)
    {
        var granted = _context.Pacer.Grant(_descriptor, grounds.Level, grounds.Load, grounds.IsHeld);
        _context.Census.Moves(_grounds.Level, grounds.Level);
        if (grounds.IsHeld && !_grounds.IsHeld)
        {
            // Those who already look must not wait for the end of the window.
            _windowEnd = now.Steady;
        }

        _grounds = grounds;
        if (granted == _window)
        {
            return;
        }

        var before = _window;
        _window = granted;
        NoteWindow(before, now);
        _isInStep = false;
        if (granted.Level > before.Level)
        {
            _windowEnd = now.Steady;
        }
        else if (granted.Duration < before.Duration)
        {
            // Falling load shortens every window at once: the rest of each shrinks in proportion, so that their phases stay apart.
            _windowEnd = now.Steady + (long)((_windowEnd - now.Steady) * (granted.Duration / before.Duration));
        }
        else if (granted.Content == BatchContent.Summary && _windowEnd <= now.Steady)
        {
            // It was waiting for a sample, as all those of a view that was just left may be: without a phase they would send summaries in step forever.
            _windowEnd = now.Steady + (long)(granted.Duration.Ticks * Phase);
        }

        if (granted.Level == AttentionLevel.None)
        {
            ReleaseHistory();
            _sentInFullUntil = _beganAt;
        }

        if (before.Content == BatchContent.Summary)
        {
            _summedUntil = _readUntil;
        }

        _owesBackfill =
            granted.Content == BatchContent.EverySample && (_owesBackfill || before.Content == BatchContent.Summary);
    }

    private void TellWindow(SendWindow window)
    {
        if (_toldWindow != window)
        {
            // Told again in the next turn if it fails: the device would go on at the old rate.
            _feed.OnWindowChanged(_index, window);
            _toldWindow = window;
        }
    }

    private void Backfill(Moment now)
    {
        // However short the backfill, a window is sent whole; the newest sample sent lies in the window before.
        var after = now.Utc - Math.Max(_context.Options.Backfill.Ticks, 2 * _window.Duration.Ticks);
        if (after > _sentInFullUntil && _summedUntil > _sentInFullUntil)
        {
            // Samples sent in full before a summary are kept second by second; in this history they would leave a hole.
            ReleaseHistory();
        }

        after = Math.Max(_sentInFullUntil, after);
        foreach (var batch in _context.Read(_feed, _index, after, _readUntil))
        {
            SendInFull(batch, _summedUntil);
        }
    }

    // The newest sample stays visible as a summary: those sent in full have none.
    private void ReleaseHistory()
    {
        if (Live.History.Newest is { } newest && newest.Ticks > (Live.LastSummary?.Summary.Last.Ticks ?? 0))
        {
            Live.Publish(new SampleSummary(newest, newest.Value, newest.Value, 1));
        }

        _context.History.Release(Live.History);
    }

    // Samples that a summary already covered count as sent afterwards.
    private void SendInFull(ReadOnlySpan<Sample> batch, long summedUntil)
    {
        var afterwards = FirstAfter(batch, summedUntil);
        _context.History.Keep(Live.History, batch);
        _context.Meter.SentAfterwards(_window.Level, afterwards);
        _context.Meter.Sent(_window.Level, batch.Length - afterwards);
        _sentInFullUntil = batch[^1].Ticks;
        _hasSent = true;
    }

    private void TellSent()
    {
        if (_hasSent)
        {
            _hasSent = false;
            _context.Sent(Live);
        }
    }

    private static int FirstAfter(ReadOnlySpan<Sample> samples, long ticks)
    {
        var first = 0;
        while (first < samples.Length && samples[first].Ticks <= ticks)
        {
            first++;
        }

        return first;
    }

    private void PublishStatus(AttributeState state, long utc)
    {
        if (_limits is { IsBlind: false } && Live.AlarmPoint is { IsKnown: false } point)
        {
            point.IsKnown = true;
        }

        if (_status.State != state || _status.Window != _window || _status.Error != _error)
        {
            NoteState(state, utc);
            _context.Census.Moves(_status.State, state);
            _status = new AttributeStatus(state, _window, _error);
            Live.Publish(_status);
        }
    }

    private void NoteState(AttributeState state, long utc)
    {
        var (before, after) = (Quality(_status.State), Quality(state));
        var isFirstWord = before == AttributeState.Waiting && after == AttributeState.Live;
        if (!isFirstWord && (before != after || _status.Error != _error))
        {
            Live.States.Add(new StateChange(utc, after, _error));
        }
    }

    private void NoteWindow(SendWindow before, Moment now) =>
        Live.Windows.Add(
            new WindowChange(now.Utc, before, _window, Live.IsExplained ? _context.Describe(_cell) : null)
        );

    // How often it is sent says nothing about how it is doing.
    private static AttributeState Quality(AttributeState state) =>
        state == AttributeState.Slow ? AttributeState.Live : state;

    private AttributeState StateAt(Moment now)
    {
        // Only a sample makes it fresh again, not a longer window granted since.
        _isStale |= now.Steady >= StaleAt;
        return _error is not null ? AttributeState.Error
            : !_isOnline ? AttributeState.Offline
            : _isStale ? AttributeState.Stale
            : !_hasSample ? AttributeState.Waiting
            : _limits is { IsActive: true } ? AttributeState.Alarm
            : _window.Content == BatchContent.EverySample ? AttributeState.Live
            : AttributeState.Slow;
    }

    private long StaleAt => _freshAt + Staleness.Limit(_descriptor, _window).Ticks;

    private string? Try(Action<PacedPublisher, Moment> step, Moment now)
    {
        try
        {
            step(this, now);
            return null;
        }
        catch (FeedException e)
        {
            return e.Message.Length <= MostReason ? e.Message : $"{e.Message.AsSpan(0, MostReason)}…";
        }
#pragma warning disable CA1031 // One broken feed never takes the others down; the operator is told, the log has the rest.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (_error != Unexplained)
            {
                _context.Report(_cell.Key.ToString(), e);
            }

            return Unexplained;
        }
    }
}
