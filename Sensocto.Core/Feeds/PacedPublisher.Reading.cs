using Sensocto.Core.History;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>What the feed measured since the last turn: counted, kept, looked at for limits.</summary>
internal sealed partial class PacedPublisher
{
    /// <summary>A step back of the wall clock that is waited for: a leap second, and what time services step by (ntpd from 128 ms on).</summary>
    private const long LongestWait = TimeSpan.TicksPerSecond;

    /// <summary>The longest way of samples that the delays of limits wait for.</summary>
    private const long MostLate = 10 * TimeSpan.TicksPerSecond;

    private void Read(Moment now)
    {
        _limits?.Compare(now.Utc - now.Steady);
        if (now.Utc < _readUntil)
        {
            if (_readUntil - now.Utc <= LongestWait)
            {
                // Set right by a little: the same time is there again before a sample is missed, and the past is true as it is.
                return;
            }

            GoBack(now.Utc);
        }

        _isOnline = _feed.IsOnline;
        var after = Math.Max(_readUntil, now.Utc - _context.Options.Reach.Ticks - _window.Duration.Ticks);
        var late = 0L;
        foreach (var batch in _context.Read(_feed, _index, after, now.Utc))
        {
            // At the last look there was nothing newer: the first sample was on its way since, and those that follow will be.
            late = Math.Max(late, _askedAt - batch[0].Ticks);
            _late = Math.Min(late, MostLate);
            Take(batch, now);

            // Batch by batch: a feed that fails after some of them is not asked for those again.
            _readUntil = _newest = batch[^1].Ticks;
        }

        // Read until the newest sample, not until now: one that took a while to come is read with the next turn.
        (_readAt, _askedAt) = (now.Steady, now.Utc);
    }

    // The wall clock was set back: what lies in the future now is forgotten, and measured anew.
    private void GoBack(long utc)
    {
        Live.GoBack(utc);
        _limits?.StartOver();
        (_summary, _second, _newest) = (default, default, 0);
        _beganAt = Math.Min(_beganAt, utc);
        _sentInFullUntil = Math.Min(_sentInFullUntil, utc);
        _summedUntil = Math.Min(_summedUntil, utc);
        _askedAt = _readUntil = utc;
        _late = 0;
    }

    private void Take(ReadOnlySpan<Sample> batch, Moment now)
    {
        Note(batch, now);
        if (_window.Content != BatchContent.EverySample || _owesBackfill)
        {
            return;
        }

        if (now.Steady >= _windowEnd)
        {
            SendInFull(batch, _summedUntil);
        }
        else
        {
            // A look for limits, or another turn before its time: its samples go with those of the rest of the window.
            _owesBackfill = true;
        }
    }

    private void Note(ReadOnlySpan<Sample> batch, Moment now)
    {
        foreach (ref readonly var sample in batch)
        {
            _summary.Add(sample);
            if (sample.Ticks >= _second.End)
            {
                KeepSecond();
                _second = OpenSecond.At(sample.Ticks);
            }

            _second.Add(sample);
            if (!_isElsewhere)
            {
                _limits?.Take(sample);
            }
        }

        // As old as it is, but not older than the last look for it: the wall clock may have been set since.
        _freshAt = Math.Max(_readAt, now.Steady - (now.Utc - batch[^1].Ticks));
        (_hasSample, _isStale) = (true, false);
        _context.Meter.Measured(_window.Level, batch.Length);
    }

    private void KeepSecond()
    {
        if (_second.Count > 0)
        {
            _seconds.Add(_second);
            _second = default;
        }
    }
}
