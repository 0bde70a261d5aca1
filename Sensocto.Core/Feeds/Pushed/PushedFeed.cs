using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Pushed;

/// <summary>
/// The feed of a sensor that pushes its samples: a subscription, a socket, a device that calls. It keeps them for as long as a backfill
/// reaches, and hands them over when a window closes. Bounded: that long at the declared rate, for each attribute. Thread-safe.
/// </summary>
public sealed class PushedFeed : ISensorFeed
{
    // Factor on the declared rate, as a device may be a little faster; the least gives a slow one a past at all.
    private const double Slack = 1.25;
    private const int LeastKept = 64;
    private readonly RefusalStreak[] _streaks;
    private readonly TimeProvider _time;
    private volatile bool _isOnline = true;
    private volatile string? _fault;
    private volatile SampleRing[] _rings;

    // Until it is added: as if a host with default settings had added it long ago.
    private volatile FeedIntake _intake = new(After: 0, new FeedOptions().Reach, new RefusedSamples());

    /// <summary>An online feed without samples.</summary>
    /// <param name="sensor">The sensor; <see cref="AttributeDescriptor.FullRateHz"/> is the highest rate at which its samples come.</param>
    /// <param name="time">The clock that tells which samples lie in the future.</param>
    public PushedFeed(SensorDescriptor sensor, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(sensor);
        ArgumentNullException.ThrowIfNull(time);
        (Sensor, _time) = (sensor, time);
        _rings = MakeRings(_intake.Reach);
        _streaks = [.. sensor.Attributes.Select(_ => new RefusalStreak())];
    }

    /// <summary>How far ahead of the clock a sample's time may be; the sample is shown when its time has come. Samples further ahead are refused; ten in a row show as the attribute's error.</summary>
    public static TimeSpan MostAhead { get; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Raised with an attribute's index and its new send window and reason, for a device that can measure less often. Runs on the thread of
    /// all feeds and must not block. If a handler throws, the attribute is in error: operators read the message of a <see cref="FeedException"/>, and for anything else that the
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

    /// <summary>Why the sensor is broken, as operators read it; null if it is not. Samples pushed meanwhile are kept.</summary>
    public string? Fault
    {
        get => _fault;
        set => _fault = value;
    }

    /// <summary>Takes a sample at its own time, which may be a while ago. Call it once the feed is added: samples from before are not shown.</summary>
    /// <param name="attribute">Index into <see cref="SensorDescriptor.Attributes"/>.</param>
    /// <param name="sample">The sample.</param>
    /// <returns>
    /// False if it is refused: not newer than the attribute's newest, measured before the feed was added, not finite, more than <see cref="MostAhead"/> ahead of
    /// the clock, or older than <see cref="FeedOptions.Backfill"/> (at least ten seconds). Before the feed is added and after it was removed, samples are taken and never shown.
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
                // A repeated sample is no fault.
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
        var newest = ring.Newest?.Ticks;
        if (newest > latest || _intake.After > latest)
        {
            // The clock was set back: the newest sample kept, or the time of adding, now lies in the future.
            ring.Release();
            newest = null;
            _intake = _intake with { After = 0 };
        }

        return !double.IsFinite(sample.Value) ? RefusalReason.Unsound
            : sample.Ticks > latest ? RefusalReason.Ahead
            : sample.Ticks <= newest ? RefusalReason.Old
            // Checked before the next rule, or a clock an hour behind would show as an error only an hour after the feed was added.
            : sample.Ticks < now - _intake.Reach.Ticks ? RefusalReason.Late
            : sample.Ticks > _intake.After && ring.TryAppend(sample) ? null
            : RefusalReason.Old;
    }

    // Even with a short backfill, the samples of a window nobody looks at must fit.
    private SampleRing[] MakeRings(TimeSpan reach)
    {
        var least = new FeedOptions().Reach;
        var kept = reach > least ? reach : least;
        return [.. Sensor.Attributes.Select(a => new SampleRing(Capacity(a, kept)))];
    }

    private static int Capacity(AttributeDescriptor attribute, TimeSpan kept) =>
        Math.Max(LeastKept, (int)Math.Ceiling(attribute.FullRateHz * kept.TotalSeconds * Slack));
}
