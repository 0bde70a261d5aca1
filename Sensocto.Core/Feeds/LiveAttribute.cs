using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.History;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>
/// One attribute as it is sent: the granted window, what was sent last, and recent samples while somebody looks. Its publisher
/// writes it; circuits and the API read it at any time without blocking one another.
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

    /// <summary>Its limits and their alarms; null if it has no limits.</summary>
    public AlarmPoint? AlarmPoint { get; }

    /// <summary>Its alarm; null if there is none to show.</summary>
    public Alarm? Alarm => AlarmPoint?.Current;

    /// <summary>The samples sent in full, newest last; empty once nobody has looked for a linger.</summary>
    public SampleRing History { get; }

    /// <summary>The granted window, and how the attribute is doing.</summary>
    public AttributeStatus Status => Volatile.Read(ref _status);

    /// <summary>Incremented with every change of <see cref="Status"/>.</summary>
    public int StatusVersion => Volatile.Read(ref _version);

    /// <summary>
    /// The last summary sent, or the newest of the samples sent in full after it, once those are released; null before the first.
    /// </summary>
    public SentSummary? LastSummary => Volatile.Read(ref _summary);

    /// <summary>
    /// Incremented when the wall clock is set back: what was sent last then lies in the future and is forgotten, and readers start over.
    /// </summary>
    public int Epoch => Volatile.Read(ref _epoch);

    /// <summary>Whether its feed was removed; a sensor that comes back has new attributes.</summary>
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

    /// <summary>Recent changes from or to a state that an operator must know of, oldest first; empty while all was well.</summary>
    public IReadOnlyList<StateChange> StateChanges => States.ToArray();

    /// <summary>Recent changes of the send window, oldest first.</summary>
    public IReadOnlyList<WindowChange> WindowChanges => Windows.ToArray();

    /// <summary>The last hour, second by second, whatever the level.</summary>
    internal SecondHistory Seconds { get; }

    internal ChangeLog<StateChange> States { get; }

    internal ChangeLog<WindowChange> Windows { get; }

    /// <summary>Whether to record who caused each change of pace, which means visiting every viewer.</summary>
    internal bool IsExplained => Volatile.Read(ref _explained) > 0;

    /// <summary>Until the result is disposed, records with each change of pace who looked.</summary>
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

    /// <summary>Forgets what is newer than a moment, in UTC ticks, that the wall clock was set back to.</summary>
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
