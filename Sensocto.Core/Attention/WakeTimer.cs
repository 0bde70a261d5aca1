using Sensocto.Core.Telling;

namespace Sensocto.Core.Attention;

/// <summary>
/// One timer that fires at the earliest requested moment. A request is free while an earlier moment is set. The lock guards only
/// setting the timer; the callback runs outside it, one run at a time. A run that throws is reported and soon repeated.
/// </summary>
internal sealed class WakeTimer : IDisposable
{
    /// <summary>The delay before the run that follows a failed one.</summary>
    public const int RetryMs = 100;

    private readonly Lock _gate = new();
    private readonly AttentionClock _clock;
    private readonly Func<long> _run;
    private readonly Action<Exception> _failed;
    private readonly ITimer _timer;
    private long _setFor = long.MaxValue;
    private int _running;

    /// <param name="time">Creates the timer.</param>
    /// <param name="clock">The clock that moments refer to.</param>
    /// <param name="run">The work; returns the next moment it needs, or <see cref="long.MaxValue"/>.</param>
    /// <param name="failed">Receives its exceptions.</param>
    public WakeTimer(TimeProvider time, AttentionClock clock, Func<long> run, Action<Exception> failed)
    {
        (_clock, _run, _failed) = (clock, run, failed);
        _timer = time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void WakeAt(long atMs)
    {
        if (Volatile.Read(ref _setFor) <= atMs)
        {
            return;
        }

        lock (_gate)
        {
            if (_setFor > atMs)
            {
                _setFor = atMs;
                _timer.Change(TimeSpan.FromMilliseconds(Math.Max(1, atMs - _clock.NowMs)), Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Fire()
    {
        lock (_gate)
        {
            _setFor = long.MaxValue;
        }

        if (Interlocked.Increment(ref _running) != 1)
        {
            return;
        }

        int asked;
        do
        {
            asked = Volatile.Read(ref _running);
            var next = Run();
            if (next != long.MaxValue)
            {
                WakeAt(next);
            }
        } while (Interlocked.CompareExchange(ref _running, 0, asked) != asked);
    }

    private long Run()
    {
        try
        {
            return _run();
        }
#pragma warning disable CA1031 // This is the only timer: whatever failed, it must go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Guard.Report(e, _failed);
            return _clock.NowMs + RetryMs;
        }
    }
}
