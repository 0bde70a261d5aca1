using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sensocto.Core.Sensors;
using Sensocto.Core.Telling;

namespace Sensocto.Core.Alarms;

/// <summary>
/// Every alarm. Feeds report crossed limits, whatever anybody looks at; operators' decisions arrive as commands. Subscribers are
/// notified of changes, however many, at most once an interval, on a timer's thread.
/// <para>
/// One lock guards everything. It is held while one attribute changes and while alarms are copied, never across a callback, and never for a sample that
/// changes nothing. Bounded by the attributes that have limits, and by <see cref="AlarmOptions"/> per attribute and overall. Thread-safe.
/// </para>
/// </summary>
public sealed partial class AlarmBook : IDisposable
{
    private static readonly TimeSpan TidyInterval = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<AttributeKey, AlarmPoint> _points = new();
    private readonly ShownAlarms _shown = new();
    private readonly GoneAlarms _gone = new();
    private readonly Listeners _subscribers = new();
    private readonly AlarmJournal _journal;
    private readonly long[] _raised = new long[AlarmReading.Priorities.Count + 1];
    private readonly AlarmOptions _options;
    private readonly TimeProvider _time;
    private readonly FloodMeter _flood;
    private readonly ILogger _log;
    private readonly Throttle _throttle;
    private readonly ITimer _tidy;
    private readonly long _start;
    private AlarmReading _reading = new(0, [], 0, null);
    private long _version;
    private long _sequence;

    /// <summary>A book without alarms.</summary>
    public AlarmBook(IOptions<AlarmOptions> options, TimeProvider time, ILogger<AlarmBook>? log = null)
    {
        (_options, _time, _log) = (options.Value, time, log ?? NullLogger<AlarmBook>.Instance);
        _start = time.GetTimestamp();
        _journal = new AlarmJournal(_options.Journal, _options.EventsPerAttribute);
        _flood = new FloodMeter(_options, time);
        _throttle = new Throttle(time, Tell);
        _tidy = time.CreateTimer(_ => Tidy(), null, TidyInterval, TidyInterval);
    }

    private long NowTicks => _time.GetUtcNow().UtcTicks;

    // Shelvings end by this clock: the wall clock may be set forwards or back at any time.
    private long SteadyTicks => _time.GetElapsedTime(_start).Ticks;

    /// <summary>Every current alarm. Built once after a change and then shared by all readers.</summary>
    public AlarmReading Read()
    {
        var known = Volatile.Read(ref _reading);
        if (known.Version == Volatile.Read(ref _version))
        {
            return known;
        }

        // Only copied under the lock: feeds must not wait while thousands are sorted.
        (Alarm[] Alarms, long Version, long Sequence, AlarmFlood? Flood) now;
        lock (_gate)
        {
            now = ([.. _shown.All], _version, _sequence, _flood.Now);
        }

        // An older reading may replace a newer one; its version gives it away.
        var made = new AlarmReading(now.Version, now.Alarms, now.Sequence, now.Flood);
        Volatile.Write(ref _reading, made);
        return made;
    }

    /// <summary>Alarms raised since the start, including repeats and shelved ones.</summary>
    public long RaisedOf(AlarmPriority priority) => Volatile.Read(ref _raised[(int)priority]);

    /// <summary>The attribute's limits and alarm; null if it has no limits or does not exist.</summary>
    public AlarmPoint? Find(AttributeKey key) => _points.GetValueOrDefault(key);

    /// <summary>The recent events of an attribute's alarm, oldest first; empty if it has no limits or does not exist.</summary>
    public IReadOnlyList<AlarmEvent> HistoryOf(SensorId sensor, AttributeId attribute)
    {
        if (Find(new AttributeKey(sensor, attribute)) is not { } point)
        {
            return [];
        }

        lock (_gate)
        {
            return point.Events.Newest();
        }
    }

    /// <summary>The most recent events of alarms of the given priorities, or of all if none are given; oldest first, at most <paramref name="atMost"/>.</summary>
    public IReadOnlyList<AlarmEvent> Recent(int atMost, params IReadOnlyCollection<AlarmPriority> priorities)
    {
        lock (_gate)
        {
            return _journal.Newest(atMost, priorities);
        }
    }

    /// <summary>
    /// Calls back after changes, until the result is disposed: at once after a pause, then at most once an interval, and always after the last change.
    /// </summary>
    public IDisposable Subscribe(Action callback) => _subscribers.Add(callback);

    /// <inheritdoc />
    public void Dispose()
    {
        _tidy.Dispose();
        _throttle.Dispose();
    }

    internal AlarmPoint Add(SensorDescriptor sensor, AttributeDescriptor attribute)
    {
        var point = new AlarmPoint(this, sensor, attribute, _options.EventsPerAttribute);
        lock (_gate)
        {
            _points[point.Key] = point;
            if (_gone.Take(point) is { } before)
            {
                point.GoOnFrom(before);
                ShowNeedsLock(point);
            }
        }

        _throttle.Ask(Interval);
        return point;
    }

    /// <summary>Removes an attribute whose sensor was removed, with its alarm and the decisions about it, until it is back.</summary>
    internal void Remove(AlarmPoint point)
    {
        lock (_gate)
        {
            point.IsGone = true;
            _points.TryRemove(KeyValuePair.Create(point.Key, point));
            if (point.Current is { } alarm)
            {
                _gone.Keep(point);
                RecordNeedsLock(new AlarmEvent(point, AlarmEventKind.Removed, NowTicks, alarm.Side));
                ShowNeedsLock(point);
            }
        }

        _throttle.Ask(Interval);
    }

    internal void Take(AlarmPoint point, LimitSignal signal)
    {
        lock (_gate)
        {
            if (point.IsGone)
            {
                return;
            }

            point.Crossing = signal.IsRaised ? signal : null;
            if (!point.Life.TakeCorrection(signal))
            {
                point.Life.Take(signal, signal.IsRaised ? ++_sequence : 0);
                if (signal.IsRaised)
                {
                    _flood.Note();
                    _raised[(int)point.Limits.Priority]++;
                }

                var kind = signal.IsRaised ? AlarmEventKind.Raised : AlarmEventKind.Returned;
                RecordNeedsLock(new AlarmEvent(point, kind, signal.Ticks, signal.Side, signal.Value));
            }

            ShowNeedsLock(point);
        }

        _throttle.Ask(Interval);
    }

    private TimeSpan Interval => _flood.IsOn ? _options.FloodNotifyInterval : _options.NotifyInterval;

    private void RecordNeedsLock(AlarmEvent happened)
    {
        happened.Point.Events.Add(happened);
        _journal.Add(happened);
    }

    // Whichever call first finds that a shelving is over lets the alarm call again.
    private void ShowNeedsLock(AlarmPoint point)
    {
        if (!point.IsGone && point.Life.EndsShelving(SteadyTicks))
        {
            point.Life.Recall(++_sequence);
            RecordNeedsLock(new AlarmEvent(point, AlarmEventKind.ShelvingEnded, NowTicks, point.Life.Side));
        }

        _shown.Show(point, point.IsGone ? null : point.Life.Tell(point));
        _version++;
    }

    private void Tidy()
    {
        lock (_gate)
        {
            var before = _version;
            foreach (var point in _shown.Overdue(SteadyTicks))
            {
                ShowNeedsLock(point);
            }

            _version += _flood.Look() ? 1 : 0;
            if (_version == before)
            {
                return;
            }
        }

        _throttle.Ask(Interval);
    }

    private void Tell() => _subscribers.Tell(Failed);

    private void Failed(Exception exception) => AlarmLog.SubscriberFailed(_log, exception);
}
