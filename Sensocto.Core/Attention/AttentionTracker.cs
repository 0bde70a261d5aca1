using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sensocto.Core.Load;
using Sensocto.Core.Sensors;
using Sensocto.Core.Telling;

namespace Sensocto.Core.Attention;

/// <summary>
/// Tracks how closely anybody looks at each attribute, over all viewers: rules A1 to A14 of the attention model (docs/attention-model.md).
/// <para>
/// Each viewer keeps its own interests. Each key keeps only the number of viewers at each rank, in one word that changes by one atomic
/// add. So viewers never wait for each other, a read is one load, a disconnect costs what that viewer watched, and only a set of changed
/// keys is queued. Thread-safe throughout. Callbacks run on the thread that caused a rise or on a timer's; they must not block.
/// </para>
/// </summary>
public sealed class AttentionTracker : ILagSource, IDisposable
{
    private readonly AttentionOptions _options;
    private readonly AttentionClock _clock;
    private readonly AttentionTimeline _timeline;
    private readonly AttentionTeller _teller;
    private readonly CellRegistry _cells = new();
    private readonly AttentionCounters _counters = new();
    private readonly ConcurrentDictionary<Viewer, byte> _viewers = new();
    private readonly ILogger _log;
    private readonly ITimer _sweep;
    private readonly IDisposable? _catalog;
    private int _viewerCount;
    private int _nodeCount;

    /// <summary>A tracker that follows a catalog; the attributes of its sensors are the keys.</summary>
    public AttentionTracker(
        SensorCatalog catalog,
        IOptions<AttentionOptions> options,
        TimeProvider time,
        ILogger<AttentionTracker>? log = null
    )
    {
        _options = options.Value;
        _log = log ?? NullLogger<AttentionTracker>.Instance;
        _clock = new AttentionClock(time);
        _teller = new AttentionTeller(_counters, SubscriberFailed);
        _timeline = new AttentionTimeline(_options, time, _clock, _teller, _cells, _counters, TimerFailed);
        Pins = new PinBook(_options.MaxPinsPerOperator);
        _sweep = time.CreateTimer(
            _ => Guard.Run(Sweep, TimerFailed),
            null,
            _options.SweepInterval,
            _options.SweepInterval
        );
        _catalog = catalog.Follow(Add, Remove);
    }

    /// <summary>The tracker's current state and counters, for metrics and the monitor.</summary>
    public AttentionFigures Figures =>
        new(
            Viewers: Volatile.Read(ref _viewerCount),
            Keys: _cells.Count,
            PendingKeys: _timeline.PendingKeys,
            Events: _counters.Events.Value,
            Refused: _counters.Refused.Value,
            Told: _counters.Told.Value,
            SensorsTold: _counters.SensorsTold.Value,
            Flushes: _counters.Flushes.Value,
            FlushTime: _timeline.FlushTime,
            Reaped: _counters.Reaped.Value,
            SubscriberFailures: _counters.SubscriberFailures.Value
        );

    /// <summary>The viewers connected to this node, including suspended ones.</summary>
    public IEnumerable<Viewer> Viewers => _viewers.Select(v => v.Key).Where(v => !v.Info.IsNode);

    /// <summary>Counts the viewers connected to this node by state. Asks every viewer.</summary>
    public ViewerCensus CountViewers() => ViewerCensus.Of(Viewers);

    /// <summary>Every key that exists, in no order.</summary>
    public IEnumerable<AttentionCell> Cells => _cells.Cells.Where(c => !c.IsRemoved);

    /// <summary>
    /// Called with every key whose viewers changed, on the thread that changed them; must not block. One listener, set before the first viewer connects.
    /// </summary>
    internal Action<AttentionCell>? Moved { get; set; }

    /// <summary>Gives the people behind a viewer that stands for a node; null if they are not known. One source.</summary>
    internal Func<string, AttributeKey, KeyWatchers?>? Elsewhere { get; set; }

    /// <summary>The most keys one viewer may watch.</summary>
    public int MaxInterestsPerViewer => _options.MaxInterestsPerViewer;

    internal PinBook Pins { get; }

    /// <summary>Viewers that stand for other nodes, up to two each.</summary>
    internal int NodeCount => Volatile.Read(ref _nodeCount);

    /// <summary>Adds a viewer without interests. It lives until it is disposed or its lease ends (A8).</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="AttentionOptions.MaxViewers"/> viewers already.</exception>
    public Viewer Connect(ViewerInfo info)
    {
        if (Interlocked.Increment(ref _viewerCount) > _options.MaxViewers)
        {
            Interlocked.Decrement(ref _viewerCount);
            Refuse();
            throw new InvalidOperationException($"There are {_options.MaxViewers} viewers already.");
        }

        return MakeViewer(info, _options.MaxInterestsPerViewer);
    }

    /// <summary>The current level of a key; None if it does not exist. Lock-free, allocation-free (A10).</summary>
    public AttentionLevel GetLevel(SensorId sensor, AttributeId attribute) =>
        _cells.Find(new AttributeKey(sensor, attribute))?.Level ?? AttentionLevel.None;

    /// <summary>The highest level over a sensor's attributes (A2); None if it does not exist. Lock-free, allocation-free.</summary>
    public AttentionLevel GetSensorLevel(SensorId sensor) =>
        _cells.TryGet(sensor, out var known) ? known.Level : AttentionLevel.None;

    /// <summary>Gets the key's cell, for reading its level without a look-up.</summary>
    public bool TryGetCell(SensorId sensor, AttributeId attribute, [NotNullWhen(true)] out AttentionCell? cell) =>
        _cells.TryGet(sensor, attribute, out cell);

    /// <summary>The cell with an index (<see cref="AttentionCell.Index"/>), which may come from a page and so have any value; null if there is none.</summary>
    public AttentionCell? CellAt(int index) => _cells.At(index);

    /// <summary>Does for every key, existing and future, what <see cref="AttentionCell.Subscribe"/> does for one.</summary>
    public IDisposable Subscribe(Action<AttentionChange> callback) => _teller.Everything.Add(callback);

    /// <summary>
    /// Calls back when the level or the watchers of any of a sensor's attributes changed, at most once an interval and always after the last
    /// change (A9). Null if there is no such sensor.
    /// </summary>
    public IDisposable? Subscribe(SensorId sensor, Action<SensorAttentionChange> callback) =>
        _cells.Subscribe(sensor, callback);

    /// <summary>Who currently gives a key its level, and why. Asks every viewer: for people, not for every sample.</summary>
    public AttentionDescription Describe(AttentionCell cell)
    {
        if (cell.IsRemoved)
        {
            return new AttentionDescription(cell.Key, AttentionLevel.None, [], AttentionReason.Removed);
        }

        var watchers = InOrder(_viewers.SelectMany(v => WhoIs(v.Key, cell)));
        var level = cell.Level;
        return new AttentionDescription(cell.Key, level, watchers, AttentionReason.Of(level, watchers));
    }

    /// <summary>This node's own part of <see cref="Describe"/>, shortened, to be sent to other nodes.</summary>
    internal KeyWatchers OwnWatchersOf(AttentionCell cell)
    {
        var watchers = InOrder(
            Viewers.Select(v => v.Watch(cell)).OfType<Watcher>().Select(w => w with { BoostLeft = TimeSpan.Zero })
        );
        return new KeyWatchers(cell.Key, watchers.Count, [.. watchers.Take(KeyWatchers.Most)]);
    }

    /// <summary>
    /// The names a tile shows. Collected over all viewers once after a change, then shared by every tile that shows this key.
    /// </summary>
    public WatcherNames WatchersOf(AttentionCell cell)
    {
        // The version is read first: names collected while a viewer came or went carry the old version and are collected again.
        var version = Volatile.Read(ref cell.WatchersVersion);
        var known = Volatile.Read(ref cell.Watchers);
        if (known?.Version == version)
        {
            return known;
        }

        var names = (cell.ViewerCount == 0 ? WatcherNames.Nobody : GatherNames(cell)) with { Version = version };
        Volatile.Write(ref cell.Watchers, names);
        return names;
    }

    /// <summary>The worst lag of flushes since the last call, in ms.</summary>
    public double TakeLagMs() => _timeline.TakeLagMs();

    /// <summary>Stops the timers and stops following the catalog. Viewers stay.</summary>
    public void Dispose()
    {
        _catalog?.Dispose();
        _sweep.Dispose();
        _timeline.Dispose();
    }

    /// <summary>
    /// Adds a viewer that stands for another node: it may watch every key, has no lease, and is not one of <see cref="Viewers"/>.
    /// </summary>
    internal Viewer ConnectNode(ViewerInfo info)
    {
        Interlocked.Increment(ref _nodeCount);
        var viewer = MakeViewer(info, int.MaxValue);
        viewer.KeepWithoutLease();
        return viewer;
    }

    internal AttentionCell[] CellsOf(SensorId sensor) => _cells.TryGet(sensor, out var known) ? known.Cells : [];

    /// <summary>Notifies subscribers of a movement: a rise at once, anything else with the next flush.</summary>
    internal void Settle(AttentionCell cell, Movement movement)
    {
        if (movement.IsNone)
        {
            return;
        }

        Moved?.Invoke(cell);
        if (!movement.Rises || _teller.TellRise(cell))
        {
            _timeline.Changed(cell);
            return;
        }

        Volatile.Write(ref cell.WatchersChanged, 0);
        _timeline.SensorChanged(cell);
    }

    /// <summary>The same during a change of the catalog: the timer's thread notifies, outside the catalog's lock.</summary>
    internal void SettleSoon(AttentionCell cell, Movement movement)
    {
        if (!movement.IsNone)
        {
            Moved?.Invoke(cell);
            _timeline.ChangedNow(cell);
        }
    }

    internal void WatchersChanged(AttentionCell cell)
    {
        Moved?.Invoke(cell);
        Volatile.Write(ref cell.WatchersChanged, 1);
        _timeline.Changed(cell);
    }

    internal void Boosts(Viewer viewer, long untilMs) => _timeline.Boosts(viewer, untilMs);

    /// <summary>Counts a report that reached its viewer.</summary>
    internal void CountEvent() => _counters.Events.Add();

    /// <summary>Counts a refused report, whether or not it reached a viewer.</summary>
    public void Refuse() => _counters.Refused.Add();

    internal void Disconnect(Viewer viewer)
    {
        if (_viewers.TryRemove(viewer, out _))
        {
            Interlocked.Decrement(ref viewer.Info.IsNode ? ref _nodeCount : ref _viewerCount);
        }
    }

    /// <summary>
    /// Removes the viewers whose lease is over (A8), and locks no other viewer. Also drops removed keys whose last subscriber
    /// left, under the lock that adding and removing sensors takes.
    /// </summary>
    internal void Sweep()
    {
        _cells.DropAbandoned();
        var oldest = _clock.NowMs - (long)_options.Lease.TotalMilliseconds;
        var reaped = new List<Viewer>();
        foreach (var (viewer, _) in _viewers)
        {
            if (viewer.LastBeatMs <= oldest)
            {
                viewer.Dispose();
                _counters.Reaped.Add();
                reaped.Add(viewer);
            }
        }

        // Logged last: a failing log must keep none of them.
        foreach (var viewer in reaped)
        {
            AttentionLog.ViewerReaped(_log, viewer.Info.Id, _options.Lease.TotalSeconds);
        }
    }

    // Add and Remove run under the catalog's lock, so both leave notifications to the timeline's thread.
    private void Add(SensorDescriptor descriptor)
    {
        foreach (var cell in _cells.Add(descriptor))
        {
            _timeline.ChangedNow(cell);
        }

        if (!Pins.IsPinned(descriptor.Id))
        {
            return;
        }

        foreach (var (viewer, _) in _viewers)
        {
            viewer.Repin(descriptor.Id);
        }
    }

    private void Remove(SensorId id)
    {
        foreach (var cell in _cells.Remove(id))
        {
            WatchersChanged(cell);
        }
    }

    private Viewer MakeViewer(ViewerInfo info, int mostInterests)
    {
        var book = new InterestBook(_clock, _cells, mostInterests) { BoostMs = (long)_options.Boost.TotalMilliseconds };
        var viewer = new Viewer(this, _clock, book, info);
        _viewers[viewer] = 0;
        return viewer;
    }

    // The most attentive first.
    private static List<Watcher> InOrder(IEnumerable<Watcher> watchers) =>
        [
            .. watchers
                .OrderByDescending(w => w.Level)
                .ThenBy(w => w.Viewer.Operator, StringComparer.Ordinal)
                .ThenBy(w => w.Viewer.Id, StringComparer.Ordinal),
        ];

    // A node's viewer is nobody by itself: it stands for the people behind it, once they are known.
    private IEnumerable<Watcher> WhoIs(Viewer viewer, AttentionCell cell) =>
        viewer.Watch(cell) is not { } watcher ? []
        : viewer.Info.IsNode && Elsewhere?.Invoke(viewer.Info.Operator, cell.Key) is { } told ? told.Watchers
        : [watcher];

    // Stops when it has as many names as are shown: of a thousand viewers that all watch a key, it asks few.
    private WatcherNames GatherNames(AttentionCell cell)
    {
        var names = new List<string>();
        var nodes = new SortedSet<string>(StringComparer.Ordinal);
        var (viewers, found, more) = (cell.ViewerCount, 0, 0);
        foreach (var (viewer, _) in _viewers)
        {
            if (found == viewers || (names.Count == WatcherNames.MaxNames && NodeCount == 0))
            {
                break;
            }

            if (!viewer.Counts(cell))
            {
                continue;
            }

            found++;
            var name = viewer.Info.Operator;
            if (!viewer.Info.IsNode)
            {
                Name(names, name);
            }
            else if (Elsewhere?.Invoke(name, cell.Key) is { } told)
            {
                more += told.Viewers - 1;
                foreach (var watcher in told.Watchers)
                {
                    Name(names, watcher.Viewer.Operator);
                }
            }
            else
            {
                nodes.Add(name);
            }
        }

        names.Sort(StringComparer.Ordinal);
        return new WatcherNames(viewers + more, names) { Nodes = [.. nodes] };
    }

    private static void Name(List<string> names, string name)
    {
        if (names.Count < WatcherNames.MaxNames && !names.Contains(name))
        {
            names.Add(name);
        }
    }

    private void SubscriberFailed(Exception exception)
    {
        _counters.SubscriberFailures.Add();
        AttentionLog.SubscriberFailed(_log, exception);
    }

    private void TimerFailed(Exception exception) => AttentionLog.TimerFailed(_log, exception);
}
