using Sensocto.Core.Attention;
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
    private volatile bool _isGone;

    internal LiveAttribute(
        LiveSensor sensor,
        AttributeDescriptor descriptor,
        AttentionCell cell,
        int capacity,
        AttributeStatus status
    )
    {
        Sensor = sensor;
        Descriptor = descriptor;
        Cell = cell;
        History = new SampleRing(capacity);
        _status = status;
    }

    /// <summary>The sensor it belongs to.</summary>
    public LiveSensor Sensor { get; }

    /// <summary>What it measures.</summary>
    public AttributeDescriptor Descriptor { get; }

    /// <summary>Who looks at it.</summary>
    public AttentionCell Cell { get; }

    /// <summary>The samples sent in full, newest last; empty once nobody has looked for a linger.</summary>
    public SampleRing History { get; }

    /// <summary>What is granted, and how it is doing.</summary>
    public AttributeStatus Status => Volatile.Read(ref _status);

    /// <summary>Goes up with every change of <see cref="Status"/>.</summary>
    public int StatusVersion => Volatile.Read(ref _version);

    /// <summary>The last summary that was sent; null before the first.</summary>
    public SentSummary? LastSummary => Volatile.Read(ref _summary);

    /// <summary>
    /// Goes up when the wall clock was set back: what was sent until then lies in the future, and readers start over.
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

    internal void Publish(AttributeStatus status)
    {
        Volatile.Write(ref _status, status);
        Interlocked.Increment(ref _version);
    }

    internal void Publish(SampleSummary summary) =>
        Volatile.Write(ref _summary, new SentSummary(++_summaries, summary));

    internal void StartOver()
    {
        History.Release();
        Volatile.Write(ref _summary, null);
        Interlocked.Increment(ref _epoch);
    }

    internal void Leave() => _isGone = true;
}
