using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// What rows show of one attribute, encoded once for all pages. A first change appears at once; those that follow are collected for <see cref="RestMs"/>, because in a
/// crowd somebody always comes or goes. Thread-safe; readers never wait for each other.
/// </summary>
internal sealed class SharedFacts : IDisposable
{
    /// <summary>The least time between two changes that pages are sent, so that what a row shows is at most a second old.</summary>
    public const int RestMs = 400;

    /// <summary>The same if nothing but the size of a crowd changed: it changes in every flush, and every page that shows the attribute is sent it.</summary>
    public const int CrowdRestMs = 5_000;

    // The least time between two checks for a change: a thousand pages ask in every frame.
    private const int LookMs = 50;

    // The least time between two comparisons of a crowd's facts: most of the time only the crowd has changed.
    private const int CompareMs = 100;

    private readonly AttentionTracker _tracker;
    private readonly TimeProvider _time;
    private readonly IDisposable? _subscription;
    private Part _newest;
    private long _quietUntil; // A timestamp of the time provider: no check for a change before it.
    private long _sameCrowdUntil;
    private int _told;
    private int _seen;
    private int _alarmsSeen;
    private int _isBusy;

    public SharedFacts(LiveAttribute attribute, AttentionTracker tracker, TimeProvider time)
    {
        (Attribute, _tracker, _time) = (attribute, tracker, time);
        _subscription = tracker.Subscribe(attribute.Cell.Key.Sensor, _ => Interlocked.Increment(ref _told));
        (_seen, _alarmsSeen) = (Changes, Alarms);
        Row = RowMarkup.Of(attribute);
        _newest = Encode(RowFacts.Of(attribute, tracker), FactsEdition.First);
    }

    public LiveAttribute Attribute { get; }

    /// <summary>The markup of the row.</summary>
    public MarkupString Row { get; }

    /// <summary>The number of tiles that use it; maintained by the registry.</summary>
    public int Users { get; set; }

    /// <summary>A number that differs after every change, including changes that no row shows, such as who looks in which way.</summary>
    public int Changes => unchecked(Volatile.Read(ref _told) + Attribute.StatusVersion + Alarms);

    /// <summary>What rows currently show; the same object until it changes.</summary>
    /// <param name="now">The time provider's timestamp; a caller that reads many takes it once.</param>
    public Part Read(long now)
    {
        if (now >= Volatile.Read(ref _quietUntil) && Interlocked.Exchange(ref _isBusy, 1) == 0)
        {
            Look(now);
            Volatile.Write(ref _isBusy, 0);
        }

        return Volatile.Read(ref _newest);
    }

    public void Dispose() => _subscription?.Dispose();

    private int Alarms => Attribute.AlarmPoint?.Version ?? 0;

    private void Look(long now)
    {
        Volatile.Write(ref _quietUntil, now + Ticks(LookMs));
        if (Changes == _seen)
        {
            return;
        }

        if (now < _sameCrowdUntil && IsSameBesidesTheCrowd())
        {
            Volatile.Write(ref _quietUntil, Math.Min(now + Ticks(CompareMs), _sameCrowdUntil));
        }
        else
        {
            Renew(now);
        }
    }

    private bool IsSameBesidesTheCrowd()
    {
        var (facts, status) = (Volatile.Read(ref _newest).Facts, Attribute.Status);
        return facts.Watchers.IsCrowd
            && facts.Level == Attribute.Cell.Level
            && facts.State == status.State
            && facts.Window == status.Window.Duration
            && facts.Error == status.Error
            && _alarmsSeen == Alarms;
    }

    private void Renew(long now)
    {
        // Set before the facts are read, so that a change in between is read again.
        _seen = Changes;
        _alarmsSeen = Alarms;
        var facts = RowFacts.Of(Attribute, _tracker);
        if (facts != _newest.Facts)
        {
            Volatile.Write(ref _newest, Encode(facts, _newest.Edition.Next(_newest.Facts, facts)));
            _sameCrowdUntil = now + Ticks(CrowdRestMs);
            Volatile.Write(ref _quietUntil, now + Ticks(RestMs));
        }
    }

    private long Ticks(int ms) => ms * _time.TimestampFrequency / 1_000;

    private Part Encode(RowFacts facts, FactsEdition edition)
    {
        var writer = FrameWriter.ForPart(0);
        writer.Facts(Attribute.Cell.Index, facts);
        return new Part(facts, edition, writer.Written.ToArray());
    }

    /// <summary>Facts and their encoded bytes. Immutable.</summary>
    internal sealed class Part(RowFacts facts, FactsEdition edition, byte[] bytes)
    {
        public RowFacts Facts { get; } = facts;

        public FactsEdition Edition { get; } = edition;

        public ReadOnlySpan<byte> Bytes => bytes;
    }
}
