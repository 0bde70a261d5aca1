namespace Sensocto.Tests.Cluster;

/// <summary>Real time, but for the timers that are due after one time and again after another: a test says what becomes of them.</summary>
internal sealed class ChosenTimers(TimeSpan due, TimeSpan every, Func<TimeSpan> instead) : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if ((dueTime, period) == (due, every))
        {
            dueTime = instead();
            period = period == Timeout.InfiniteTimeSpan ? period : dueTime;
        }

        return base.CreateTimer(callback, state, dueTime, period);
    }
}
