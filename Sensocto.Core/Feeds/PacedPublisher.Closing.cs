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

    // What was read and not sent goes when the window is over.
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

        // More of it may be on its way as long as samples come: what is over says the next second, or silence.
        if (now.Utc >= _second.End && now.Steady - _freshAt >= TimeSpan.TicksPerSecond)
        {
            KeepSecond();
        }

        if (_summary.Count == 0)
        {
            // Who is silent for weeks must not keep what is the others' by now.
            _seconds.GiveBack();
            if (IsSentInFull)
            {
                // It stays open: what comes late is sent when it is there.
                return;
            }
        }

        _summary = default;
        _windowEnd = now.Steady + NextDuration(now);
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

    // Brought into step with its samples once: a feed that keeps another time than it says is never sent more often than is granted.
    private long NextDuration(Moment now)
    {
        var span = _isInStep ? 0 : SpanOf(_window, Period);
        _isInStep = true;
        var due = _sentInFullUntil + span - now.Utc;
        var whole = _window.Duration.Ticks;
        return due < whole && due > Math.Max(0, whole - Period) ? due : whole;
    }

    // A window that is over waits for a sample: until the next is due, and for one that is late as long again as it is late already.
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
