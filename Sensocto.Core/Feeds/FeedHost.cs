using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.History;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>
/// Runs every feed at its granted pace on one timer: one publisher per attribute, each with its next turn on a timing wheel. A level
/// change requests a turn at once, which is taken within one step of the wheel. Bounded by the catalog. Thread-safe.
/// </summary>
public sealed partial class FeedHost : ILagSource, IDisposable
{
    private const int PhaseSteps = 1_000;

    // Bounds of the samples kept in full of an attribute that somebody looks at; in between, enough for a backfill.
    private const int LeastRing = 64;
    private const int MostRing = 131_072;

    private readonly SensorCatalog _catalog;
    private readonly AttentionTracker _tracker;
    private readonly SystemLoad _load;
    private readonly TimeProvider _time;
    private readonly FeedOptions _options;
    private readonly PublisherContext _context;
    private readonly HistoryStore _history;
    private readonly TrafficMeter _meter;
    private readonly LagMeter _lag = new();
    private readonly RiseMeter _rises;
    private readonly ConcurrentDictionary<SensorId, LiveSensor> _sensors = new();
    private readonly ConcurrentDictionary<int, PacedPublisher> _publishers = new();
    private readonly PendingStack<PacedPublisher> _wakes = new();
    private readonly TimingWheel _wheel = new();
    private readonly Queue<PacedPublisher> _due = [];
    private readonly SubscriberList<LiveAttribute> _sent = new();
    private readonly Action<Exception> _tellingFailed;
    private readonly IDisposable _levels;
    private readonly TickPace _pace;
    private readonly long _start;
    private readonly Action<PacedPublisher> _enqueue;
    private (LoadLevel Load, int Law) _granted;
    private int _isTicking;
    private int _started;
    private int _version;
    private double _fullRate;
    private Moment _now;
    private long _dueAt = TimingWheel.Resolution.Ticks;

    /// <summary>A running host without feeds.</summary>
    public FeedHost(
        SensorCatalog catalog,
        AttentionTracker tracker,
        SystemLoad load,
        IOptions<PacingOptions> pacing,
        IOptions<FeedOptions> options,
        TimeProvider time,
        ILogger<FeedHost>? log = null,
        HistoryStore? history = null,
        AlarmBook? alarms = null
    )
    {
        (_catalog, _tracker, _load, _time, _options) = (catalog, tracker, load, time, options.Value);
        _meter = new TrafficMeter(time);
        _rises = new RiseMeter(time);
        Pacer = new Pacer(pacing.Value);
        _history = history ?? new HistoryStore(Microsoft.Extensions.Options.Options.Create(new HistoryOptions()));
        Alarms = alarms ?? new AlarmBook(Microsoft.Extensions.Options.Options.Create(new AlarmOptions()), time);
        _tellingFailed = e => _context!.Report("the subscribers of sent samples", e);
        _context = new PublisherContext(
            Pacer,
            _options,
            _meter,
            Census,
            load,
            _history,
            cell => tracker.Describe(cell).Reason,
            live => _sent.Tell(live, _tellingFailed),
            time,
            log ?? NullLogger<FeedHost>.Instance
        );
        _enqueue = _due.Enqueue;
        _start = time.GetTimestamp();
        _levels = tracker.Subscribe(Wake);
        _pace = new TickPace(time, TimingWheel.Resolution, _options.IdleStep, Tick);
    }

    /// <summary>Turns attention into windows on this node.</summary>
    public Pacer Pacer { get; }

    /// <summary>Where limit crossings are recorded.</summary>
    public AlarmBook Alarms { get; }

    /// <summary>What is sent, compared with what is measured.</summary>
    public Traffic Traffic => _meter.Read(Volatile.Read(ref _fullRate));

    /// <summary>How many attributes are at each level and in each state.</summary>
    public FeedCensus Census { get; } = new();

    /// <summary>Samples that feeds refused since the start.</summary>
    public RefusedSamples Refused { get; } = new();

    /// <summary>How long rises took: from the notification of a level until its feed had sent what was asked for.</summary>
    public LatencyWindow Rises => _rises.Window;

    /// <summary>Samples read from feeds since the start while their attribute was granted a level.</summary>
    public long MeasuredAt(AttentionLevel level) => _meter.MeasuredAt(level);

    /// <summary>Samples sent since the start while their attribute was granted a level; a summary counts as one.</summary>
    public long SentAt(AttentionLevel level) => _meter.SentAt(level);

    /// <summary>Every sensor that a feed runs for, in no order.</summary>
    public IEnumerable<LiveSensor> Sensors => _sensors.Select(pair => pair.Value);

    /// <summary>How many sensors a feed runs for.</summary>
    public int Count => _sensors.Count;

    /// <summary>Incremented after each sensor that is added or removed.</summary>
    public int Version => Volatile.Read(ref _version);

    /// <summary>
    /// Calls back with each attribute of which samples or a summary were sent, until the result is disposed. Callbacks run on the scheduler's thread, at most one per turn,
    /// one at a time; they must not block. Exceptions are reported.
    /// </summary>
    public IDisposable Subscribe(Action<LiveAttribute> sent) => _sent.Add(sent);

    /// <summary>Runs a feed and puts its sensor into the catalog. If this throws, even because the feed did, nothing was added.</summary>
    /// <exception cref="ArgumentException">There is a sensor with this id already, or its descriptor is not sound.</exception>
    /// <exception cref="InvalidOperationException">The catalog is full, or the tracker follows another catalog.</exception>
    public void Add(ISensorFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var sensor = feed.Sensor;
        if (!_catalog.Add(sensor))
        {
            throw new ArgumentException($"There is a sensor '{sensor.Id}' already.", nameof(feed));
        }

        var live = new LiveSensor(sensor);
        PacedPublisher[]? publishers = null;
        try
        {
            var intake = new FeedIntake(_time.GetUtcNow().UtcTicks, _options.Reach, Refused)
            {
                OnCame = attribute =>
                {
                    ArgumentOutOfRangeException.ThrowIfNegative(attribute);
                    ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(attribute, sensor.Attributes.Count);
                    Wake(publishers?[attribute]);
                },
            };
            feed.OnAdded(intake);
            publishers = [.. sensor.Attributes.Select((_, i) => MakePublisher(live, feed, i, intake.After))];
        }
        catch
        {
            TakeOut(sensor);
            throw;
        }

        live.Attributes = [.. publishers.Select(p => p.Live)];
        foreach (var publisher in publishers)
        {
            _publishers[publisher.Live.Cell.Index] = publisher;
            _wakes.Push(publisher.Wake);
        }

        _pace.Hurry();
        _history.Join(publishers.Length);
        AddToFullRate(sensor.Attributes.Sum(a => a.FullRateHz));
        // Last, so that a concurrent Remove finds everything.
        _sensors[sensor.Id] = live;
        Interlocked.Increment(ref _version);
    }

    /// <summary>Stops a feed and takes its sensor out of the catalog. False if there is none.</summary>
    public bool Remove(SensorId id)
    {
        if (!_sensors.TryRemove(id, out var live))
        {
            return false;
        }

        foreach (var attribute in live.Attributes)
        {
            attribute.Leave();
            if (_publishers.TryRemove(attribute.Cell.Index, out var publisher))
            {
                publisher.IsRemoved = true;
                _wakes.Push(publisher.Wake);
            }
        }

        _history.Join(-live.Attributes.Count);
        AddToFullRate(-live.Descriptor.Attributes.Sum(a => a.FullRateHz));
        var isRemoved = TakeOut(live.Descriptor);
        Interlocked.Increment(ref _version);
        return isRemoved;
    }

    /// <summary>The sensor with an id.</summary>
    public bool TryGet(SensorId id, [NotNullWhen(true)] out LiveSensor? sensor) => _sensors.TryGetValue(id, out sensor);

    /// <summary>The attribute whose cell has this index, or null; the index may come from a page and be anything.</summary>
    public LiveAttribute? At(int index) => _publishers.TryGetValue(index, out var publisher) ? publisher.Live : null;

    /// <summary>How late ticks came, including one that is overdue: a feed that never returns must not look punctual.</summary>
    public double TakeLagMs() => Math.Max(_lag.Take(), Overdue.TotalMilliseconds);

    /// <summary>How long the next tick has been overdue, or, while one runs, the time since that one was due; 0 while all is on time.</summary>
    public TimeSpan Overdue =>
        TimeSpan.FromTicks(Math.Max(0, _time.GetElapsedTime(_start).Ticks - Volatile.Read(ref _dueAt)));

    /// <summary>Stops the timer; what was sent stays readable.</summary>
    public void Dispose()
    {
        _pace.Dispose();
        _levels.Dispose();
    }

    private bool TakeOut(SensorDescriptor sensor)
    {
        foreach (var attribute in sensor.Attributes)
        {
            if (Alarms.Find(new AttributeKey(sensor.Id, attribute.Id)) is { } point)
            {
                Alarms.Remove(point);
            }
        }

        return _catalog.Remove(sensor.Id);
    }

    private PacedPublisher MakePublisher(LiveSensor sensor, ISensorFeed feed, int index, long after)
    {
        var attribute = sensor.Descriptor.Attributes[index];
        if (!_tracker.TryGetCell(sensor.Descriptor.Id, attribute.Id, out var cell))
        {
            throw new InvalidOperationException($"The tracker knows no '{attribute.Id}': it follows another catalog.");
        }

        var window = Pacer.Grant(attribute, cell.Level, _load.Level);
        var capacity = (int)Math.Clamp(attribute.FullRateHz * _options.Backfill.TotalSeconds, LeastRing, MostRing);
        var status = new AttributeStatus(AttributeState.Waiting, window);
        var point = attribute.Limits is null ? null : Alarms.Add(sensor.Descriptor, attribute);
        var live = new LiveAttribute(sensor, attribute, cell, capacity, status, _history, point);
        return new PacedPublisher(live, feed, index, after, _context);
    }

    private void Wake(PacedPublisher? publisher)
    {
        if (publisher is { WaitsForSample: true })
        {
            _wakes.Push(publisher.Wake);
        }
    }

    private void Wake(AttentionChange change)
    {
        if (_publishers.TryGetValue(change.Cell.Index, out var publisher))
        {
            if (change.Level > change.Previous)
            {
                _rises.Began(publisher);
            }

            _wakes.Push(publisher.Wake);
            _pace.Hurry();
        }
    }

    private void Tick()
    {
        // Ticks that come while one still runs are skipped.
        if (Interlocked.Exchange(ref _isTicking, 1) != 0)
        {
            return;
        }

        try
        {
            Step();
        }
#pragma warning disable CA1031 // The timer is the only one: whatever failed, the next tick must come.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _context.Report("every sensor", e);
        }
        finally
        {
            Volatile.Write(ref _isTicking, 0);
        }
    }

    private void Step()
    {
        var steady = _time.GetElapsedTime(_start).Ticks;
        _lag.Note(TimeSpan.FromTicks(steady - _dueAt).TotalMilliseconds);
        _now = new Moment(steady, _time.GetUtcNow().UtcTicks);
        WakeAllOnNewGrounds();
        _wakes.Drain(_enqueue);
        TakeTurns();
        TakeNews();
        _wheel.AdvanceTo(StepOf(_now.Steady), _due);
        TakeTurns();
        _meter.Tick();
        Volatile.Write(ref _dueAt, steady + _pace.Settle(IsNobodyLooking).Ticks);
    }

    private bool IsNobodyLooking => Census.At(AttentionLevel.High) + Census.At(AttentionLevel.Medium) == 0;

    private void TakeTurns()
    {
        // Dequeued first: if one fails, the others take their turn with the next tick.
        while (_due.TryDequeue(out var publisher))
        {
            TakeTurn(publisher);
        }
    }

    private void WakeAllOnNewGrounds()
    {
        var grounds = (_load.Level, Pacer.Version);
        if (_granted == grounds)
        {
            return;
        }

        _granted = grounds;
        foreach (var (_, publisher) in _publishers)
        {
            _wakes.Push(publisher.Wake);
        }
    }

    private void TakeTurn(PacedPublisher publisher)
    {
        if (publisher.IsRemoved)
        {
            _rises.Forget(publisher);
            publisher.Leave();
            _wheel.Remove(publisher);
            return;
        }

        if (publisher.IsStarted && !publisher.IsHere(_now))
        {
            _rises.Forget(publisher);
            _wheel.Remove(publisher);
            return;
        }

        var next = publisher.IsStarted ? publisher.Turn(_now) : publisher.Start(_now, Phase(_started++));
        _rises.Ended(publisher);
        _wheel.Schedule(publisher, StepOf(next + TimingWheel.Resolution.Ticks - 1));
    }

    // However many start together, their phases are evenly spread, and neighbours in memory are neighbours in time.
    internal static double Phase(int n) => n % PhaseSteps / (double)PhaseSteps;

    private static long StepOf(long steadyTicks) => steadyTicks / TimingWheel.Resolution.Ticks;

    private void AddToFullRate(double hz)
    {
        double before;
        do
        {
            before = Volatile.Read(ref _fullRate);
        } while (Interlocked.CompareExchange(ref _fullRate, before + hz, before) != before);
    }
}
