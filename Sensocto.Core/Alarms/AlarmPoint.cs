using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>An attribute that has limits, and its alarm. Any thread may read it at any time; its book writes it.</summary>
public sealed class AlarmPoint
{
    private readonly AlarmBook _book;
    private Alarm? _current;
    private int _version;
    private Tuple<LimitSignal>? _crossing;
    private bool _isKnown;

    internal AlarmPoint(AlarmBook book, SensorDescriptor sensor, AttributeDescriptor attribute, int events)
    {
        (_book, Sensor, Attribute) = (book, sensor, attribute);
        Limits = attribute.Limits ?? throw new ArgumentException("An attribute without limits.", nameof(attribute));
        Key = new AttributeKey(sensor.Id, attribute.Id);
        Events = new RecentList<AlarmEvent>(events);
    }

    /// <summary>The attribute's key.</summary>
    public AttributeKey Key { get; }

    /// <summary>Its sensor.</summary>
    public SensorDescriptor Sensor { get; }

    /// <summary>The attribute.</summary>
    public AttributeDescriptor Attribute { get; }

    /// <summary>Its limits.</summary>
    public AlarmLimits Limits { get; }

    /// <summary>Its alarm; null if there is none to show: the value is within its limits, everything before is acknowledged, and it is not shelved.</summary>
    public Alarm? Current => Volatile.Read(ref _current);

    /// <summary>Incremented with every change of <see cref="Current"/>.</summary>
    public int Version => Volatile.Read(ref _version);

    /// <summary>The limit that currently counts as crossed, and since when; null while none does. For other nodes.</summary>
    internal LimitSignal? Crossing
    {
        get => Volatile.Read(ref _crossing)?.Item1;
        set => Volatile.Write(ref _crossing, value is { } crossing ? Tuple.Create(crossing) : null);
    }

    /// <summary>Whether enough was seen to say that no limit is crossed, if none is.</summary>
    internal bool IsKnown
    {
        get => Volatile.Read(ref _isKnown);
        set => Volatile.Write(ref _isKnown, value);
    }

    // The rest is guarded by the book's lock.
    internal AlarmLife Life { get; private set; } = new();

    internal RecentList<AlarmEvent> Events { get; private set; }

    internal bool IsGone { get; set; }

    /// <summary>Takes a change of the limits. On its publisher's thread.</summary>
    internal void Take(LimitSignal signal) => _book.Take(this, signal);

    /// <summary>Restores the state from before its sensor was away, until its values say otherwise.</summary>
    internal void GoOnFrom(AlarmPoint before) =>
        (Life, Events, Crossing) = (before.Life, before.Events, before.Crossing);

    internal void Show(Alarm? alarm)
    {
        Volatile.Write(ref _current, alarm);
        Interlocked.Increment(ref _version);
    }
}
