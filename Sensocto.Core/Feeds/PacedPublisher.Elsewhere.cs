using Sensocto.Core.Attention;
using Sensocto.Core.Pacing;

namespace Sensocto.Core.Feeds;

/// <summary>
/// While another node of the cluster runs the feed: takes no turns and passes on that node's news. When the feed is back here, it continues
/// after the newest sample received.
/// </summary>
internal sealed partial class PacedPublisher
{
    // The longest time from a node's death until its feeds are taken over.
    private static readonly TimeSpan LongestUnnoticed = TimeSpan.FromSeconds(10);
    private bool _isWantedElsewhere;
    private bool _isElsewhere;

    // News from the next owner, received before this node knew of the change.
    private (AttributeNews News, long At)? _heard;

    /// <summary>Whether another node is to run the feed. Set by any thread, which then requests a turn.</summary>
    public bool IsWantedElsewhere
    {
        get => Volatile.Read(ref _isWantedElsewhere);
        set => Volatile.Write(ref _isWantedElsewhere, value);
    }

    /// <summary>Moves to where it is wanted. False while it is elsewhere and takes no turn.</summary>
    public bool IsHere(Moment now)
    {
        if (_isElsewhere != IsWantedElsewhere)
        {
            _isElsewhere = !_isElsewhere;
            (_summary, _owesBackfill) = (default, false);
            if (_isElsewhere)
            {
                GoElsewhere(now);
            }
            else
            {
                ComeBack(now);
            }
        }

        return !_isElsewhere;
    }

    /// <summary>Passes on news from the node that runs the feed. While this node runs it, samples are ignored: its own are as good.</summary>
    public void Receive(AttributeNews news, Moment now)
    {
        if (news.Status is null && news.Crossing is { } crossing)
        {
            // From a node that ran the feed or heard from its owner; this node runs it now and knows only what it saw itself.
            _limits?.Hear(crossing, now.Utc);
        }

        if (!_isElsewhere || IsRemoved)
        {
            _heard = news.Status is null ? _heard : (news, now.Steady);
            return;
        }

        GoBackWhereAhead(news, now);

        // When the level falls, the last samples still belong to the level before.
        var rises = news.Status?.Window.Content == BatchContent.EverySample;
        if (rises)
        {
            Adopt(news, now);
        }

        ReceiveSamples(news, now);
        if (news.Summary is { } summary && summary.Last.Ticks > (Live.Newest?.Ticks ?? 0))
        {
            Live.Publish(summary);
            _readUntil = Math.Max(_readUntil, summary.Last.Ticks);
            (_freshAt, _hasSample, _isStale) = (now.Steady, true, false);
            _context.Meter.Sent(_window.Level, 1);
            _hasSent = true;
        }

        if (news.Status is not null && !rises)
        {
            Adopt(news, now);
        }

        TellSent();
    }

    // What was received before lies in the future: the clock was set back on either node, or was ahead where the feed ran until now. A message that is only
    // late or repeated finds nothing of the future here.
    private void GoBackWhereAhead(AttributeNews news, Moment now)
    {
        var samples = news.Samples.Span;
        var last = Math.Max(samples.Length > 0 ? samples[^1].Ticks : 0, news.Summary?.Last.Ticks ?? 0);
        if (last > 0 && _readUntil - Math.Max(last, now.Utc) > LongestWait)
        {
            GoBack((samples.Length > 0 ? samples[0].Ticks : last) - 1);
        }
    }

    private void ReceiveSamples(AttributeNews news, Moment now)
    {
        var samples = news.Samples.Span;
        if (news.IsAnew && samples.Length > 0 && samples[0].Ticks > _sentInFullUntil)
        {
            ReleaseHistory();
        }

        samples = samples[FirstAfter(samples, _sentInFullUntil)..];
        if (samples.Length == 0)
        {
            return;
        }

        // Samples older than the newest summary only complete the tile; they were counted with it, here or by the owner.
        var summedUntil = Math.Max(_readUntil, news.Summary?.Last.Ticks ?? 0);
        var fresh = samples[FirstAfter(samples, _readUntil)..];
        if (fresh.Length > 0)
        {
            Note(fresh, now);
            _readUntil = _newest = fresh[^1].Ticks;
        }

        SendInFull(samples, summedUntil);
    }

    private void Adopt(AttributeNews news, Moment now)
    {
        if (!news.IsBlind)
        {
            _limits?.Follow(news.Crossing, now.Utc);
        }

        var status = news.Status!;
        var (before, window) = (_window, status.Window);
        _context.Census.Moves(_grounds.Level, window.Level);
        _grounds = (window.Level, window.Load, window.HeldByAlarm, -1);
        (_window, _error) = (window, status.Error);
        if (window != before)
        {
            NoteWindow(before, now);
        }

        if (window.Level == AttentionLevel.None)
        {
            ReleaseHistory();
            _sentInFullUntil = _beganAt;
        }

        (_freshAt, _isStale) = (now.Steady, status.State == AttributeState.Stale);
        _hasSample |= status.State is AttributeState.Live or AttributeState.Slow or AttributeState.Alarm;
        _isOnline = status.State != AttributeState.Offline;
        PublishStatus(status.State, now.Utc);
    }

    private void GoElsewhere(Moment now)
    {
        if (_heard is { } heard && now.Steady - heard.At < LongestUnnoticed.Ticks)
        {
            Adopt(heard.News, now);
        }

        _heard = null;
        Volatile.Write(ref _waitsForSample, false);
        _ = Try(static (publisher, _) => publisher.TellNobodyLooks(), now);
    }

    // However closely somebody looks, the feed is not read here. When it is back, it gets the window then granted.
    private void TellNobodyLooks() => TellWindow(_context.Pacer.Grant(_descriptor, AttentionLevel.None, _context.Load));

    private void ComeBack(Moment now)
    {
        var back = _window.Content == BatchContent.EverySample ? _context.Options.Backfill : LongestUnnoticed;
        _readUntil = Math.Max(_readUntil, now.Utc - back.Ticks);
        _windowEnd = now.Steady + (long)(_window.Duration.Ticks * Phase);
        (_freshAt, _error) = (now.Steady, null);
    }
}
