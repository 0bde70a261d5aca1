namespace Sensocto.Core.Alarms;

/// <summary>
/// Merges many requests into few calls: the first request after a pause causes a call at once, on the timer's thread; the others cause one together at the end of an
/// interval. The last is never lost. Thread-safe; its lock covers only the setting of the timer.
/// </summary>
internal sealed class Throttle : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Action _call;
    private readonly ITimer _timer;
    private long? _last;
    private bool _isAsked;

    public Throttle(TimeProvider time, Action call)
    {
        (_time, _call) = (time, call);
        _timer = time.CreateTimer(_ => Call(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Requests a call, no sooner than an interval after the last one.</summary>
    public void Ask(TimeSpan interval)
    {
        lock (_gate)
        {
            if (_isAsked)
            {
                return;
            }

            _isAsked = true;
            var left = _last is { } last ? interval - _time.GetElapsedTime(last) : TimeSpan.Zero;

            // Never 0: the call must not come on the thread that asked, which may hold a lock.
            var due = left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1);
            _timer.Change(due, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Call()
    {
        lock (_gate)
        {
            _isAsked = false;
            _last = _time.GetTimestamp();
        }

        _call();
    }
}
