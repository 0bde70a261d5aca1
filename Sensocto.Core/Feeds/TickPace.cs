namespace Sensocto.Core.Feeds;

/// <summary>
/// How often the scheduler looks: every step of the wheel while anybody looks at anything, and seldom otherwise. With fifty thousand attributes every step
/// has somebody's turn, and waking a thread for it costs as much as the turns do; nobody sees a summary of five seconds come a step later. Thread-safe;
/// nothing but the timer is set under its lock.
/// </summary>
internal sealed class TickPace : IDisposable
{
    private static readonly TimeSpan Fine = TimingWheel.Resolution;
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);
    private readonly Lock _gate = new();
    private readonly TimeSpan _idle;
    private readonly ITimer _timer;
    private volatile bool _isIdle;

    public TickPace(TimeProvider time, TimeSpan idle, Action tick)
    {
        _idle = idle;
        _timer = time.CreateTimer(_ => tick(), null, Fine, Fine);
    }

    /// <summary>After a tick: whether anybody looks. Gives the time until the next tick.</summary>
    public TimeSpan Settle(bool isIdle)
    {
        if (isIdle != _isIdle)
        {
            Set(isIdle, isIdle ? _idle : Fine);
        }

        return isIdle ? _idle : Fine;
    }

    /// <summary>Something changed that can not wait. Free while the pace is fine.</summary>
    public void Hurry()
    {
        if (_isIdle)
        {
            Set(isIdle: false, AtOnce);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Set(bool isIdle, TimeSpan next)
    {
        lock (_gate)
        {
            _isIdle = isIdle;
            _timer.Change(next, isIdle ? _idle : Fine);
        }
    }
}
