namespace Sensocto.Core.Feeds;

/// <summary>
/// A timer that ticks often while there is something to do, and seldom otherwise, until somebody hurries it: waking a thread for nothing costs as much as
/// most of what it would do. Thread-safe; nothing but the timer is set under its lock.
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

    /// <summary>Ticks with the fine step at first.</summary>
    /// <param name="time">What it ticks by.</param>
    /// <param name="fine">The time between two ticks while there is something to do; above zero.</param>
    /// <param name="idle">The same otherwise; <paramref name="fine"/> or more.</param>
    /// <param name="tick">Runs on a timer's thread, and on two at once where it takes longer than a step. Must not throw.</param>
    public TickPace(TimeProvider time, TimeSpan fine, TimeSpan idle, Action tick)
    {
        (_fine, _idle) = (fine, idle);
        _timer = time.CreateTimer(_ => tick(), null, fine, fine);
    }

    /// <summary>
    /// After a tick: whether there is nothing to do for now. Gives the time until the next tick. Who hurried since it was idle last may have come too late for
    /// this tick: there is another one first.
    /// </summary>
    public TimeSpan Settle(bool isIdle)
    {
        if (isIdle != _isIdle)
        {
            Set(isIdle, isIdle ? _idle : _fine);
        }

        // Idle is said before this is read, and hurry before that: one of the two sees the other.
        if (isIdle && Interlocked.Exchange(ref _isHurried, 0) != 0)
        {
            Set(isIdle: false, AtOnce);
            return _fine;
        }

        return isIdle ? _idle : _fine;
    }

    /// <summary>Something changed that can not wait.</summary>
    public void Hurry()
    {
        Interlocked.Exchange(ref _isHurried, 1);
        if (_isIdle)
        {
            Set(isIdle: false, AtOnce);
        }
    }

    /// <summary>Ticks no more; one that runs goes on.</summary>
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
