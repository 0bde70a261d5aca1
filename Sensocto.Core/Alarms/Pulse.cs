namespace Sensocto.Core.Alarms;

/// <summary>
/// Makes many wishes into few beats: the first after a pause beats at once, on the timer's thread, and the others together at the end of an interval. The last is
/// never lost. Thread-safe; its lock guards the setting only.
/// </summary>
internal sealed class Pulse : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Action _beat;
    private readonly ITimer _timer;
    private long? _last;
    private bool _isAsked;

    public Pulse(TimeProvider time, Action beat)
    {
        (_time, _beat) = (time, beat);
        _timer = time.CreateTimer(_ => Beat(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Asks for a beat, not sooner than an interval after the last.</summary>
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

            // Never 0: a beat must not run on the thread that asked, which may hold a lock.
            var due = left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1);
            _timer.Change(due, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Beat()
    {
        lock (_gate)
        {
            _isAsked = false;
            _last = _time.GetTimestamp();
        }

        _beat();
    }
}
