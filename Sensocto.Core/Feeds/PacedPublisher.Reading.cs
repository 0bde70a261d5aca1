using Sensocto.Core.History;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>Reads what the feed measured since the last turn: counts it, keeps it and checks its limits.</summary>
internal sealed partial class PacedPublisher
{
    /// <summary>The longest step back of the wall clock that is waited out: a leap second, and what time services step by (ntpd from 128 ms on).</summary>
    private const long LongestWait = TimeSpan.TicksPerSecond;

    /// <summary>The longest transit of samples that the delays of limits allow for.</summary>
    private const long MostLate = 10 * TimeSpan.TicksPerSecond;

    private void Read(Moment now)
    {
        _limits?.Compare(now.Utc - now.Steady);
        if (now.Utc < _readUntil)
        {
            if (_readUntil - now.Utc <= LongestWait)
            {
                // A small correction: the clock is back at this time before a sample is missed, and the past stays valid.
                return;
            }

            GoBack(now.Utc);
        }

        _isOnline = _feed.IsOnline;
        var after = Math.Max(_readUntil, now.Utc - _context.Options.Reach.Ticks - _window.Duration.Ticks);
        var late = 0L;
        foreach (var batch in _context.Read(_feed, _index, after, now.Utc))
        {
            // The last read did not find the first sample yet: it was in transit at least since then, and so will be those that follow.
            late = Math.Max(late, _askedAt - batch[0].Ticks);
            _late = Math.Min(late, MostLate);
            Take(batch, now);

            // Updated per batch: if the feed fails later, these are not read again.
            _readUntil = _newest = batch[^1].Ticks;
        }

        // Read until the newest sample, not until now: a sample that arrives late is read with the next turn.
        (_readAt, _askedAt) = (now.Steady, now.Utc);
    }

    // After the wall clock was set back: forgets what now lies in the future, to read it anew.
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
            // An alarm scan or another early turn: these samples are sent with the rest of the window.
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

        // By the sample's age, but not before the last read: the wall clock may have been set since.
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
