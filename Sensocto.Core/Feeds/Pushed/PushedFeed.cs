using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Pushed;

/// <summary>
/// A sensor whose samples come by themselves: a subscription, a socket, a device that calls. It keeps what was pushed for as long as a look goes
/// back, and hands it over when a window closes. Bounded: that long at the declared rate, for each attribute. Thread-safe.
/// </summary>
public sealed class PushedFeed : ISensorFeed
{
    // At the declared rate; a device may be a little faster, and a slow one is to have a past at all.
    private const double Slack = 1.25;
    private const int LeastKept = 64;
    private readonly RefusalStreak[] _streaks;
    private readonly TimeProvider _time;
    private volatile bool _isOnline = true;
    private volatile string? _fault;
    private volatile SampleRing[] _rings;

    // Until it is added: as if by a host as it is without settings, long ago.
    private volatile FeedIntake _intake = new(After: 0, new FeedOptions().Reach, new RefusedSamples());

    /// <summary>A feed that has measured nothing, online.</summary>
    /// <param name="sensor">The sensor; <see cref="AttributeDescriptor.FullRateHz"/> is how fast its samples come at most.</param>
    /// <param name="time">Tells samples of the future.</param>
    public PushedFeed(SensorDescriptor sensor, TimeProvider time)
    {
        (Sensor, _time) = (sensor, time);
        _rings = MakeRings(_intake.Reach);
        _streaks = [.. sensor.Attributes.Select(_ => new RefusalStreak())];
    }

    /// <summary>How far ahead of the clock a sample's time may be: it is shown when its time has come. What is further ahead is refused, and shown as the attribute's error where it is ten times in a row.</summary>
    public static TimeSpan MostAhead { get; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// An attribute, by its index, is sent as often as this from now on, and why: what a device may be told that can measure more seldom. On the thread of
    /// all feeds; it must not wait. Where it throws, the sensor is in error: operators read the message of a <see cref="FeedException"/>, and of anything else that the
    /// feed failed and the log says why.
    /// </summary>
    public event Action<int, SendWindow>? WindowChanged;

    /// <inheritdoc />
    public SensorDescriptor Sensor { get; }

    /// <inheritdoc />
    public bool IsOnline
    {
        get => _isOnline;
        set => _isOnline = value;
    }

    /// <summary>Why the sensor is broken, as operators read it; null while it is not. What is pushed meanwhile is kept.</summary>
    public string? Fault
    {
        get => _fault;
        set => _fault = value;
    }

    /// <summary>Takes a sample at its own time, which may be a while ago. To be called once the feed is added: what came before is not shown.</summary>
    /// <param name="attribute">Index into <see cref="SensorDescriptor.Attributes"/>.</param>
    /// <param name="sample">The sample.</param>
    /// <returns>
    /// False if it is left out: not newer than the attribute's newest, measured before the feed was added, not finite, more than <see cref="MostAhead"/> ahead of
    /// the clock, or older than <see cref="FeedOptions.Backfill"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such attribute.</exception>
    public bool Push(int attribute, Sample sample)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(attribute);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(attribute, _rings.Length);
        var now = _time.GetUtcNow().UtcTicks;
        var refusal = Take(_rings[attribute], sample, now);
        switch (refusal)
        {
            case null:
                _streaks[attribute].Taken();
                _intake.Came(attribute);
                return true;
            case RefusalReason.Old:
                // What comes twice is no fault.
                break;
            default:
                _streaks[attribute].Refused(sample, now);
                break;
        }

        _intake.Refused.Add(refusal.Value);
        return false;
    }

    /// <inheritdoc />
    public int Read(int attribute, long after, long until, Span<Sample> destination) =>
        (_fault ?? _streaks[attribute].Why) is { } why
            ? throw new FeedException(why)
            : _rings[attribute].CopyFrom(after, until, destination);

    /// <inheritdoc />
    public void OnWindowChanged(int attribute, SendWindow window) => WindowChanged?.Invoke(attribute, window);

    /// <inheritdoc />
    public void OnAdded(FeedIntake intake)
    {
        _rings = MakeRings(intake.Reach);
        _intake = intake;
    }

    private RefusalReason? Take(SampleRing ring, Sample sample, long now)
    {
        var latest = now + MostAhead.Ticks;
        var newest = ring.Newest?.Ticks ?? 0;
        if (Math.Max(newest, _intake.After) > latest)
        {
            // The clock was set back: what is kept, and when it was added, lies in the future now.
            ring.Release();
            _intake = _intake with { After = newest = 0 };
        }

        return !double.IsFinite(sample.Value) ? RefusalReason.Unsound
            : sample.Ticks > latest ? RefusalReason.Ahead
            : sample.Ticks <= newest ? RefusalReason.Old
            // Before the next, or a clock that is an hour behind would be told of an hour after it was added.
            : sample.Ticks < now - _intake.Reach.Ticks ? RefusalReason.Late
            : sample.Ticks > _intake.After && ring.TryAppend(sample) ? null
            : RefusalReason.Old;
    }

    // Where a look does not go far back, what comes in a window that nobody looks at must fit nevertheless.
    private SampleRing[] MakeRings(TimeSpan reach)
    {
        var least = new FeedOptions().Reach;
        var kept = reach > least ? reach : least;
        return [.. Sensor.Attributes.Select(a => new SampleRing(Capacity(a, kept)))];
    }

    private static int Capacity(AttributeDescriptor attribute, TimeSpan kept) =>
        Math.Max(LeastKept, (int)Math.Ceiling(attribute.FullRateHz * kept.TotalSeconds * Slack));
}
