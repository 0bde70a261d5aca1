using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sensocto.Core.Operators;
using Sensocto.Core.Sensors;
using Sensocto.Core.Telling;

namespace Sensocto.Core.Alarms;

/// <summary>
/// Every alarm: what limits did comes in from the feeds, whatever anybody looks at; what operators decide comes in as commands. Whoever shows
/// alarms is told that they changed, however many did, at most once an interval, on a timer's thread.
/// <para>
/// One lock guards the lot; it is held for a change of one attribute and for copying what there is, never across a callback, and never for a sample that
/// changes nothing. Bounded by the attributes that have limits, and per attribute and in all by <see cref="AlarmOptions"/>. Thread-safe.
/// </para>
/// </summary>
public sealed class AlarmBook : IDisposable
{
    private static readonly TimeSpan TidyInterval = TimeSpan.FromSeconds(1);

    // A command from a node whose clock is further ahead than this would count against everything decided until then.
    private static readonly long MostAhead = TimeSpan.FromMinutes(1).Ticks;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<AttributeKey, AlarmPoint> _points = new();
    private readonly ShownAlarms _shown = new();
    private readonly GoneAlarms _gone = new();
    private readonly Listeners _subscribers = new();
    private readonly Listeners _deciders = new();
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

    // Shelvings end by it: the wall clock may be set forwards or back at any time.
    private long SteadyTicks => _time.GetElapsedTime(_start).Ticks;

    /// <summary>Every current alarm. Made once after a change, and then the same for everybody.</summary>
    public AlarmReading Read()
    {
        var known = Volatile.Read(ref _reading);
        if (known.Version == Volatile.Read(ref _version))
        {
            return known;
        }

        // Only copied under the lock: feeds must not wait while thousands are put in order.
        (Alarm[] Alarms, long Version, long Sequence, AlarmFlood? Flood) now;
        lock (_gate)
        {
            now = ([.. _shown.All], _version, _sequence, _flood.Now);
        }

        // An older one that takes a newer one's place is found out by its version.
        var made = new AlarmReading(now.Version, now.Alarms, now.Sequence, now.Flood);
        Volatile.Write(ref _reading, made);
        return made;
    }

    /// <summary>Raised since the start, repeats and shelved ones too.</summary>
    public long RaisedOf(AlarmPriority priority) => Volatile.Read(ref _raised[(int)priority]);

    /// <summary>The attribute's limits and alarm; null where it has no limits, or does not exist.</summary>
    public AlarmPoint? Find(AttributeKey key) => _points.GetValueOrDefault(key);

    /// <summary>What happened to an attribute's alarm of late, oldest first; nothing where it has no limits, or does not exist.</summary>
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

    /// <summary>What happened of late to any alarm of some priorities, of all where none are given; oldest first, at most so many.</summary>
    public IReadOnlyList<AlarmEvent> Recent(int atMost, params IReadOnlyCollection<AlarmPriority> priorities)
    {
        lock (_gate)
        {
            return _journal.Newest(atMost, priorities);
        }
    }

    /// <summary>
    /// Calls back after changes, until the result is disposed: at once after a pause, then at most once an interval, always after the last change.
    /// </summary>
    public IDisposable Subscribe(Action callback) => _subscribers.Add(callback);

    /// <summary>Calls back when an operator decided something here, for whoever carries <see cref="Decisions"/> to other nodes; see <see cref="Apply"/>.</summary>
    public IDisposable SubscribeCommands(Action callback) => _deciders.Add(callback);

    /// <summary>Every decision that currently counts, for a node that comes later; at most two an attribute.</summary>
    public IReadOnlyList<AlarmCommand> Decisions()
    {
        lock (_gate)
        {
            return [.. _points.Values.SelectMany(p => p.Life.Decisions)];
        }
    }

    /// <summary>Somebody says that they know of alarms, as they saw them; one that turned into another since is left as it is.</summary>
    /// <param name="seen">The alarms; not to be changed meanwhile.</param>
    /// <param name="by">The operator's name.</param>
    /// <returns>How many were acknowledged by it.</returns>
    /// <exception cref="ArgumentException">The name is not valid; see <see cref="NameRule.Allows"/>.</exception>
    public int Acknowledge(IReadOnlyCollection<Alarm> seen, string by)
    {
        var now = CheckName(by);
        var decided = new List<AlarmCommand>();
        lock (_gate)
        {
            foreach (var alarm in seen)
            {
                if (alarm.Point.Life.CoveredBy(alarm) is { } covered && !alarm.Point.IsGone)
                {
                    DecideNeedsLock(alarm.Point, AlarmCommandKind.Acknowledge, by, now, covered, decided);
                }
            }
        }

        Announce(decided);
        return decided.Count;
    }

    /// <summary>Keeps an alarm out of the way for a while. It goes on being watched, and being counted as raised.</summary>
    /// <param name="key">The attribute; it need not have an alarm.</param>
    /// <param name="by">The operator's name.</param>
    /// <param name="time">Above 0, at most <see cref="AlarmOptions.MaxShelving"/>.</param>
    /// <exception cref="ArgumentException">The name is not valid; see <see cref="NameRule.Allows"/>.</exception>
    public ShelveResult Shelve(AttributeKey key, string by, TimeSpan time)
    {
        var now = CheckName(by);
        var decided = new List<AlarmCommand>();
        if (time <= TimeSpan.Zero || time > _options.MaxShelving)
        {
            return ShelveResult.OutOfBounds;
        }

        lock (_gate)
        {
            if (Find(key) is not { IsGone: false } point)
            {
                return ShelveResult.Gone;
            }

            if (_shown.Shelved >= _options.MaxShelved && point.Current?.IsShelved != true)
            {
                return ShelveResult.TooMany;
            }

            DecideNeedsLock(point, AlarmCommandKind.Shelve, by, now, now + time.Ticks, decided);
        }

        Announce(decided);
        return ShelveResult.Shelved;
    }

    /// <summary>Brings an alarm back. False where it is not shelved.</summary>
    /// <exception cref="ArgumentException">The name is not valid; see <see cref="NameRule.Allows"/>.</exception>
    public bool Unshelve(AttributeKey key, string by)
    {
        var now = CheckName(by);
        var decided = new List<AlarmCommand>();
        lock (_gate)
        {
            if (Find(key) is { IsGone: false, Current.IsShelved: true } point)
            {
                DecideNeedsLock(point, AlarmCommandKind.Unshelve, by, now, 0, decided);
            }
        }

        Announce(decided);
        return decided.Count > 0;
    }

    /// <summary>
    /// Takes what was decided on another node; it may come twice and in any order. False where it says nothing new, or is not sound: unknown
    /// attribute, no valid name, from the future, or shelved for longer than allowed.
    /// </summary>
    public bool Apply(AlarmCommand command)
    {
        var isSound = command.IsSound(NowTicks + MostAhead, _options.MaxShelving);
        lock (_gate)
        {
            if (
                !isSound
                || Find(command.Key) is not { IsGone: false } point
                || !point.Life.Take(command, NowTicks, SteadyTicks)
            )
            {
                return false;
            }

            NoteNeedsLock(point, command);
        }

        _throttle.Ask(Interval);
        return true;
    }

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

    /// <summary>Its sensor was taken out; with it go its alarm and what was decided about it, until it is back.</summary>
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

    private long CheckName(string by) =>
        NameRule.Allows(by)
            ? NowTicks
            : throw new ArgumentException(
                $"A name has 1 to {NameRule.MaxLength} characters that can be seen.",
                nameof(by)
            );

    private void DecideNeedsLock(
        AlarmPoint point,
        AlarmCommandKind kind,
        string by,
        long ticks,
        long until,
        List<AlarmCommand> decided
    )
    {
        // What is decided here comes after all that is known here, whatever the clocks of the nodes say.
        var before = point.Life.Decisions.Where(c => c.Kind != AlarmCommandKind.Acknowledge).Max(c => (long?)c.Ticks);
        var command = new AlarmCommand(
            point.Key,
            kind,
            by,
            Math.Max(ticks, kind == AlarmCommandKind.Acknowledge ? 0 : (before ?? 0) + 1),
            Guid.NewGuid(),
            until
        );
        if (point.Life.Take(command, NowTicks, SteadyTicks))
        {
            NoteNeedsLock(point, command);
            decided.Add(command);
        }
    }

    private void NoteNeedsLock(AlarmPoint point, AlarmCommand command)
    {
        RecordNeedsLock(AlarmEvent.Of(point, command));
        ShowNeedsLock(point);
    }

    private void RecordNeedsLock(AlarmEvent happened)
    {
        happened.Point.Events.Add(happened);
        _journal.Add(happened);
    }

    // Whatever shows first that a shelving is over: it calls again.
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

    private void Announce(List<AlarmCommand> decided)
    {
        if (decided.Count == 0)
        {
            return;
        }

        foreach (var command in decided)
        {
            AlarmLog.Decided(_log, command.By, command.Kind, command.Key.ToString());
        }

        _throttle.Ask(Interval);
        _deciders.Tell(Failed);
    }

    private void Tell() => _subscribers.Tell(Failed);

    private void Failed(Exception exception) => AlarmLog.SubscriberFailed(_log, exception);
}
