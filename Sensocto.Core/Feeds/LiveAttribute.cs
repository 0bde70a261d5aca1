using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.History;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>
/// One attribute as it is sent: what is granted, what was sent last, and the recent samples while somebody looks. Its publisher
/// writes it; circuits and the API read it at any time without waiting for one another.
/// </summary>
public sealed class LiveAttribute
{
    private AttributeStatus _status;
    private SentSummary? _summary;
    private int _version;
    private int _epoch;
    private long _summaries;
    private int _explained;
    private volatile bool _isGone;

    internal LiveAttribute(
        LiveSensor sensor,
        AttributeDescriptor descriptor,
        AttentionCell cell,
        int capacity,
        AttributeStatus status,
        HistoryStore store,
        AlarmPoint? alarmPoint
    )
    {
        Sensor = sensor;
        Descriptor = descriptor;
        Cell = cell;
        History = new SampleRing(capacity);
        Seconds = new SecondHistory(store);
        States = new ChangeLog<StateChange>(store);
        Windows = new ChangeLog<WindowChange>(store);
        AlarmPoint = alarmPoint;
        _status = status;
    }

    /// <summary>The sensor it belongs to.</summary>
    public LiveSensor Sensor { get; }

    /// <summary>What it measures.</summary>
    public AttributeDescriptor Descriptor { get; }

    /// <summary>Who looks at it.</summary>
    public AttentionCell Cell { get; }

    /// <summary>Its limits and what became of them; null where it has none.</summary>
    public AlarmPoint? AlarmPoint { get; }

    /// <summary>Its alarm; null where there is nothing to say.</summary>
    public Alarm? Alarm => AlarmPoint?.Current;

    /// <summary>The samples sent in full, newest last; empty once nobody has looked for a linger.</summary>
    public SampleRing History { get; }

    /// <summary>What is granted, and how it is doing.</summary>
    public AttributeStatus Status => Volatile.Read(ref _status);

    /// <summary>Goes up with every change of <see cref="Status"/>.</summary>
    public int StatusVersion => Volatile.Read(ref _version);

    /// <summary>
    /// The last summary that was sent, or the newest sample where those that were sent in full after it were let go; null before the first.
    /// </summary>
    public SentSummary? LastSummary => Volatile.Read(ref _summary);

    /// <summary>
    /// Goes up when the wall clock was set back: what was sent last lies in the future and is forgotten, and readers start over.
    /// </summary>
    public int Epoch => Volatile.Read(ref _epoch);

    /// <summary>Whether its feed was taken out; a sensor that comes back has new ones.</summary>
    public bool IsGone => _isGone;

    /// <summary>The newest sample that was sent in any form; null before the first.</summary>
    public Sample? Newest
    {
        get
        {
            var full = History.Newest;
            var summary = LastSummary?.Summary.Last;
            return summary is { } s && (full is null || s.Ticks > full.Value.Ticks) ? s : full;
        }
    }

    /// <summary>How it did of late: every change from or to a state that an operator must know of, oldest first. None while it was well.</summary>
    public IReadOnlyList<StateChange> StateChanges => States.ToArray();

    /// <summary>How the pace of sending changed of late, oldest first.</summary>
    public IReadOnlyList<WindowChange> WindowChanges => Windows.ToArray();

    /// <summary>The last hour, second by second, whatever the level.</summary>
    internal SecondHistory Seconds { get; }

    internal ChangeLog<StateChange> States { get; }

    internal ChangeLog<WindowChange> Windows { get; }

    /// <summary>Whether anybody wants to know who caused each change of pace, which costs a look at every viewer.</summary>
    internal bool IsExplained => Volatile.Read(ref _explained) > 0;

    /// <summary>From now on each change of pace notes who looked, until the result is disposed.</summary>
    public IDisposable Explain()
    {
        Interlocked.Increment(ref _explained);
        return new Explanation(this);
    }

    internal void Publish(AttributeStatus status)
    {
        Volatile.Write(ref _status, status);
        Interlocked.Increment(ref _version);
    }

    internal void Publish(SampleSummary summary) =>
        Volatile.Write(ref _summary, new SentSummary(++_summaries, summary));

    /// <summary>The wall clock was set back to a moment, UTC ticks: forgets what is newer.</summary>
    internal void GoBack(long utc)
    {
        History.DropAfter(utc);
        Seconds.DropFrom(utc);
        Volatile.Write(ref _summary, null);
        Interlocked.Increment(ref _epoch);
    }

    internal void Leave() => _isGone = true;

    private sealed class Explanation(LiveAttribute attribute) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                Interlocked.Decrement(ref attribute._explained);
            }
        }
    }
}
