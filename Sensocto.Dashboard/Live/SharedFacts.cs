using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// What rows say of one attribute, encoded once for every page that shows it: a first change at once, and what follows it gathered for
/// <see cref="RestMs"/>, because in a crowd somebody always comes or goes. Thread-safe, and never waited for.
/// </summary>
internal sealed class SharedFacts : IDisposable
{
    /// <summary>The least time between two changes that pages hear of: what a row says is true within a second.</summary>
    public const int RestMs = 400;

    /// <summary>The same where a crowd looks and nothing but its number changed: it does in every flush, and every page there hears of it.</summary>
    public const int CrowdRestMs = 5_000;

    // Looked for so seldom: a thousand pages ask in every frame.
    private const int LookMs = 50;

    // A crowd's facts are compared so seldom: most of the time nothing but the crowd has changed.
    private const int CompareMs = 100;

    private readonly AttentionTracker _tracker;
    private readonly TimeProvider _time;
    private readonly IDisposable? _subscription;
    private Part _newest;
    private long _quietUntil; // Timestamps, as of the time provider: nobody looks for a change before.
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

    /// <summary>The row to be rendered.</summary>
    public MarkupString Row { get; }

    /// <summary>How many tiles read it; the registry's own.</summary>
    public int Users { get; set; }

    /// <summary>Another number after every change, also of what no row says: who looks how.</summary>
    public int Changes => unchecked(Volatile.Read(ref _told) + Attribute.StatusVersion + Alarms);

    /// <summary>What rows are currently to say: the same object while it is the same.</summary>
    /// <param name="now">The time provider's timestamp: who reads many takes it once.</param>
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
        // Before the facts are read: what changes meanwhile is read again.
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

    /// <summary>Facts, and as bytes. Immutable.</summary>
    internal sealed class Part(RowFacts facts, FactsEdition edition, byte[] bytes)
    {
        public RowFacts Facts { get; } = facts;

        public FactsEdition Edition { get; } = edition;

        public ReadOnlySpan<byte> Bytes => bytes;
    }
}
