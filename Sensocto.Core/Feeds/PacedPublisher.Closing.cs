using Sensocto.Core.Pacing;

namespace Sensocto.Core.Feeds;

/// <summary>
/// When a window ends. A window that is no longer than the time between two samples ends with the next one, and one that holds several with the last of them: what
/// was just measured does not wait, and no turn is taken for nothing. A window that fits no number of samples ends when its time is over.
/// </summary>
internal sealed partial class PacedPublisher
{
    /// <summary>How long a feed is not looked at because its next sample is not due: it may go offline, or measure more often than it says.</summary>
    private const long LongestIdle = TimeSpan.TicksPerSecond / 2;

    /// <summary>How far a window and its samples may be apart to count as the same, as a share.</summary>
    private const double Fit = 0.02;

    private long Period => (long)(TimeSpan.TicksPerSecond / _descriptor.FullRateHz);

    private void CloseWindow(Moment now)
    {
        if (_summary.Count > 0 && _window.Content == BatchContent.Summary)
        {
            Live.Publish(_summary.Build());
            _context.Meter.Sent(_window.Level, 1);
            _hasSent = true;
        }

        // More of it may be on its way as long as samples come: what is over says the next second, or silence.
        if (now.Utc >= _second.End && now.Steady - _freshAt >= TimeSpan.TicksPerSecond)
        {
            KeepSecond();
        }

        var span = SpanOf(_window, Period);
        if (span > 0 && _summary.Count == 0)
        {
            // It stays open: what comes late is sent when it is there.
            return;
        }

        _summary = default;
        _windowEnd = now.Steady + (span > Period ? UntilLast(now, span) : _window.Duration.Ticks);
    }

    /// <summary>The samples' own time from one end to the next; 0 where window and samples do not fit.</summary>
    private static long SpanOf(SendWindow window, long period)
    {
        if (window.Content != BatchContent.EverySample)
        {
            return 0;
        }

        var samples = Math.Max(1, (long)Math.Round(window.Duration.Ticks / (double)period));
        var span = samples * period;
        var fits =
            window.Duration.Ticks <= span * (1 + Fit) && (samples == 1 || window.Duration.Ticks >= span * (1 - Fit));
        return fits ? span : 0;
    }

    // One that ended between two samples is followed by one that is shorter, once.
    private long UntilLast(Moment now, long span)
    {
        var due = Due(span) - now.Utc;
        var whole = _window.Duration.Ticks;
        return due < whole && due > whole - Period ? due : whole;
    }

    private long Due(long span) => _sentInFullUntil + span;

    // One that does not come is looked for again after as long as it is late already, until that is a window.
    private long UntilNextLook(Moment now, long span)
    {
        var due = Due(span) - now.Utc;
        return due > 0 ? Math.Min(due, LongestIdle) : Math.Min(-due, _window.Duration.Ticks);
    }

    private long NextTurn(Moment now)
    {
        var next = _windowEnd;
        var span = _owesBackfill ? 0 : SpanOf(_window, Period);
        Volatile.Write(ref _waitsForSample, span > 0);
        if (span > 0)
        {
            next = Math.Max(next, now.Steady + UntilNextLook(now, span));
        }

        if (_limits is not null && _window.Duration > _context.Options.AlarmScan)
        {
            // A sensor that measures less often than that is looked at when its next sample is due.
            var nextSample = _newest + Period - now.Utc;
            next = Math.Min(next, now.Steady + Math.Max(_context.Options.AlarmScan.Ticks, nextSample));
        }

        if (_limits is not null && _limits.DueTicks != long.MaxValue)
        {
            next = Math.Min(next, now.Steady + _limits.DueTicks + _late - now.Utc);
        }

        return _isStale ? next : Math.Min(next, StaleAt);
    }
}
