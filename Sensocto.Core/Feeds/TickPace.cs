namespace Sensocto.Core.Feeds;

/// <summary>
/// A timer that ticks often while there is work and seldom otherwise, until hurried: waking a thread for nothing costs as much as
/// most of its work. Thread-safe; its lock covers only the setting of the timer.
/// </summary>
public sealed class TickPace : IDisposable
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);
    private readonly Lock _gate = new();
    private readonly TimeSpan _fine;
    private readonly TimeSpan _idle;
    private readonly ITimer _timer;
    private volatile bool _isIdle;
    private int _isHurried;

    /// <summary>Begins with the fine step.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="fine">The time between two ticks while there is work; above zero.</param>
    /// <param name="idle">The same otherwise; <paramref name="fine"/> or more.</param>
    /// <param name="tick">Runs on a timer's thread, and on two at once if it takes longer than a step. Must not throw.</param>
    public TickPace(TimeProvider time, TimeSpan fine, TimeSpan idle, Action tick)
    {
        (_fine, _idle) = (fine, idle);
        _timer = time.CreateTimer(_ => tick(), null, fine, fine);
    }

    /// <summary>
    /// Called after a tick with whether there is nothing to do for now; returns the time until the next tick. A hurry since the last idle time may have come too late
    /// for this tick, so another one comes first.
    /// </summary>
    public TimeSpan Settle(bool isIdle)
    {
        if (isIdle != _isIdle)
        {
            Set(isIdle, isIdle ? _idle : _fine);
        }

        // Idle is written before the hurry is read, and Hurry does the reverse: one of the two sees the other.
        if (isIdle && Interlocked.Exchange(ref _isHurried, 0) != 0)
        {
            Set(isIdle: false, AtOnce);
            return _fine;
        }

        return isIdle ? _idle : _fine;
    }

    /// <summary>Ends the idle pace: something changed that cannot wait.</summary>
    public void Hurry()
    {
        Interlocked.Exchange(ref _isHurried, 1);
        if (_isIdle)
        {
            Set(isIdle: false, AtOnce);
        }
    }

    /// <summary>Stops ticking; a tick that is running goes on.</summary>
    public void Dispose() => _timer.Dispose();

    private void Set(bool isIdle, TimeSpan next)
    {
        lock (_gate)
        {
            _isIdle = isIdle;
            _timer.Change(next, isIdle ? _idle : _fine);
        }
    }
}
