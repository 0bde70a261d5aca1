using Sensocto.Core.Pacing;

namespace Sensocto.Core.Feeds;

/// <summary>
/// When a window ends. A window no longer than the time between two samples ends with the next sample; one that holds several, with the last of them. So a
/// new sample does not wait, and no turn is wasted. A window that fits no whole number of samples ends when its time is over.
/// </summary>
internal sealed partial class PacedPublisher
{
    /// <summary>How long a feed may go unread because its next sample is not due: it may go offline, or measure more often than declared.</summary>
    private const long LongestIdle = TimeSpan.TicksPerSecond / 2;

    /// <summary>How far a window may differ from a whole number of sample periods and still fit, as a share.</summary>
    private const double Fit = 0.02;

    // Samples that were read but not sent go when the window is over.
    private bool IsSentInFull => _window.Content == BatchContent.EverySample && !_owesBackfill;

    private long Period => (long)(TimeSpan.TicksPerSecond / _descriptor.FullRateHz);

    private void CloseWindow(Moment now)
    {
        if (_summary.Count > 0 && _window.Content == BatchContent.Summary)
        {
            Live.Publish(_summary.Build());
            _context.Meter.Sent(_window.Level, 1);
            _hasSent = true;
        }

        // More of this second may still be in transit: it is over when the next one begins, or after a second of silence.
        if (now.Utc >= _second.End && now.Steady - _freshAt >= TimeSpan.TicksPerSecond)
        {
            KeepSecond();
        }

        if (_summary.Count == 0)
        {
            // An attribute that is silent for weeks must not keep memory that the others need by now.
            _seconds.GiveBack();
            if (IsSentInFull)
            {
                // The window stays open: a late sample is sent when it arrives.
                return;
            }
        }

        _summary = default;
        _windowEnd = now.Steady + NextDuration(now);
    }

    /// <summary>The samples' own time from one window end to the next; 0 if window and samples do not fit.</summary>
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

    // Aligned with the samples only once: a feed whose pace differs from the declared one is never sent more often than granted.
    private long NextDuration(Moment now)
    {
        var span = _isInStep ? 0 : SpanOf(_window, Period);
        _isInStep = true;
        var due = _sentInFullUntil + span - now.Utc;
        var whole = _window.Duration.Ticks;
        return due < whole && due > Math.Max(0, whole - Period) ? due : whole;
    }

    // A window that is over waits for a sample: until the next is due or, if it is late, as long again as it is late already.
    private long UntilNextLook(Moment now)
    {
        var whole = _window.Duration.Ticks;
        if (SpanOf(_window, Period) is > 0 and var span)
        {
            var due = _sentInFullUntil + span - now.Utc;
            var idle = _limits is null ? LongestIdle : Math.Min(LongestIdle, _context.Options.AlarmScan.Ticks);
            return due > 0 ? Math.Min(due, idle) : Math.Min(-due, whole);
        }

        return _windowEnd > now.Steady ? 0 : whole;
    }

    private long NextTurn(Moment now)
    {
        var next = _windowEnd;
        Volatile.Write(ref _waitsForSample, IsSentInFull);
        if (IsSentInFull)
        {
            next = Math.Max(next, now.Steady + UntilNextLook(now));
        }

        if (_limits is not null && _window.Duration > _context.Options.AlarmScan)
        {
            // A sensor that measures less often than the scan is read when its next sample is due.
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
