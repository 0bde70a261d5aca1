namespace Sensocto.Tests.Cluster;

/// <summary>Real time, except for timers with this due time and this period: a test chooses what they get instead.</summary>
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
