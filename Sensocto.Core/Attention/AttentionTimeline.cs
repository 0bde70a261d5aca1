using Sensocto.Core.Load;

namespace Sensocto.Core.Attention;

/// <summary>
/// Everything that happens later: collected falls, ends of boosts and lingers, trailing notifications of sensors. One timer serves all; only
/// its callback works off the queues. Each queue holds an item at most once, so keys, viewers and sensors bound it.
/// </summary>
internal sealed class AttentionTimeline : IDisposable
{
    private readonly long _flushIntervalMs;
    private readonly long _sensorIntervalMs;
    private readonly long _lingerMs;
    private readonly AttentionClock _clock;
    private readonly AttentionTeller _teller;
    private readonly CellRegistry _cells;
    private readonly AttentionCounters _counters;
    private readonly PendingStack<AttentionCell> _dirty = new();
    private readonly PendingStack<SensorAttention> _sensors = new();
    private readonly PendingStack<Viewer> _boosting = new();
    private readonly PriorityQueue<AttentionCell, long> _lingers = new();
    private readonly PriorityQueue<SensorAttention, long> _trailing = new();
    private readonly PriorityQueue<Viewer, long> _boosts = new();
    private readonly Action<AttentionCell> _look;
    private readonly Action<SensorAttention> _trail;
    private readonly Action<Viewer> _boost;
    private readonly List<(AttentionCell Cell, Movement Movement)> _moved = [];
    private readonly WakeTimer _timer;
    private readonly LagMeter _lag = new();
    private long _flushAt = long.MaxValue;
    private long _flushTicks;
    private long _now;

    public AttentionTimeline(
        AttentionOptions options,
        TimeProvider time,
        AttentionClock clock,
        AttentionTeller teller,
        CellRegistry cells,
        AttentionCounters counters,
        Action<Exception> failed
    )
    {
        (_clock, _teller, _cells, _counters) = (clock, teller, cells, counters);
        _flushIntervalMs = (long)options.FlushInterval.TotalMilliseconds;
        _sensorIntervalMs = (long)options.SensorInterval.TotalMilliseconds;
        _lingerMs = (long)options.Linger.TotalMilliseconds;
        (_look, _trail, _boost) = (Look, Trail, Boost);
        _timer = new WakeTimer(time, clock, Run, failed);
    }

    /// <summary>The worst lag of flushes; see <see cref="ILagSource"/>.</summary>
    public double TakeLagMs() => _lag.Take();

    /// <summary>Time spent in flushes since the start.</summary>
    public TimeSpan FlushTime => _clock.Span(Volatile.Read(ref _flushTicks));

    public int PendingKeys => _dirty.Count;

    /// <summary>Queues a changed key for the next flush. Lock-free if it is queued already.</summary>
    public void Changed(AttentionCell cell)
    {
        if (_dirty.Push(cell.Pending))
        {
            var at = _clock.NowMs + _flushIntervalMs;
            // A flush that is due earlier includes this cell; the exchange keeps the earliest.
            var before = Interlocked.CompareExchange(ref _flushAt, at, long.MaxValue);
            _timer.WakeAt(before == long.MaxValue ? at : before);
        }
    }

    /// <summary>Queues a changed key for a flush that the timer's thread runs as soon as it can.</summary>
    public void ChangedNow(AttentionCell cell)
    {
        _dirty.Push(cell.Pending);
        var now = _clock.NowMs;
        Volatile.Write(ref _flushAt, now);
        _timer.WakeAt(now);
    }

    public void Boosts(Viewer viewer, long untilMs)
    {
        _boosting.Push(viewer.PendingBoost);
        _timer.WakeAt(untilMs);
    }

    /// <summary>Notifies a sensor's subscribers, now or when the sensor's interval is over.</summary>
    public void SensorChanged(AttentionCell cell)
    {
        Interlocked.Increment(ref cell.WatchersVersion);
        var sensor = cell.Sensor;
        if (sensor.Subscribers.IsEmpty)
        {
            return;
        }

        if (sensor.TryBeginInterval(_clock.NowMs, _sensorIntervalMs))
        {
            _teller.TellSensor(sensor);
        }
        else if (_sensors.Push(sensor.Pending))
        {
            _timer.WakeAt(TrailingEdge(sensor));
        }
    }

    public void Dispose() => _timer.Dispose();

    private long Run()
    {
        _now = _clock.NowMs;
        _boosting.Drain(_boost);
        EndBoosts();
        EndLingers();
        if (Volatile.Read(ref _flushAt) <= _now)
        {
            _lag.Note(_now - Interlocked.Exchange(ref _flushAt, long.MaxValue));
            _counters.Flushes.Add();
            var began = _clock.Ticks;
            _dirty.Drain(_look);
            Volatile.Write(ref _flushTicks, _flushTicks + _clock.Ticks - began);
        }

        _sensors.Drain(_trail);
        TellTrailing();
        return NextMoment();
    }

    private long NextMoment()
    {
        var next = Volatile.Read(ref _flushAt);
        next = _boosts.TryPeek(out _, out var boost) && boost < next ? boost : next;
        next = _lingers.TryPeek(out _, out var linger) && linger < next ? linger : next;
        return _trailing.TryPeek(out _, out var trail) && trail < next ? trail : next;
    }

    private void Look(AttentionCell cell)
    {
        var told = cell.ToldLevel;
        _teller.TellChange(cell);
        var watchersChanged = Interlocked.Exchange(ref cell.WatchersChanged, 0) != 0;
        if (watchersChanged || told != cell.Level)
        {
            // Notified after the drain, once for all of the sensor's keys in this flush.
            Interlocked.Increment(ref cell.WatchersVersion);
            if (!cell.Sensor.Subscribers.IsEmpty)
            {
                _sensors.Push(cell.Sensor.Pending);
            }
        }

        if (cell.IsAbandoned)
        {
            _cells.Drop(cell);
        }
        else if (!cell.IsLingering && IsUnviewedButSeen(cell))
        {
            Linger(cell);
        }
    }

    private void EndLingers()
    {
        while (_lingers.TryPeek(out var cell, out var due) && due <= _now)
        {
            _lingers.Dequeue();
            cell.IsLingering = false;
            if (IsUnviewedButSeen(cell) && !TryEndLinger(cell))
            {
                Linger(cell);
            }
        }
    }

    // False if a viewer left less than a linger ago.
    private bool TryEndLinger(AttentionCell cell)
    {
        if (LingerEnd(cell) > _now)
        {
            return false;
        }

        // Only a word without viewers loses its mark; a viewer that comes at this moment wins and sets it again.
        var word = Volatile.Read(ref cell.Word);
        if (
            AttentionWord.HasViewers(word)
            || Interlocked.CompareExchange(ref cell.Word, word & ~AttentionWord.Seen, word) != word
        )
        {
            return true;
        }

        if (LingerEnd(cell) > _now)
        {
            // A viewer came and left in between, and the word does not show it.
            Interlocked.Or(ref cell.Word, AttentionWord.Seen);
            return false;
        }

        Changed(cell);
        return true;
    }

    private void Linger(AttentionCell cell)
    {
        cell.IsLingering = true;
        _lingers.Enqueue(cell, LingerEnd(cell));
    }

    private void EndBoosts()
    {
        while (_boosts.TryPeek(out var viewer, out var due) && due <= _now)
        {
            Boost(viewer);
        }
    }

    private void Boost(Viewer viewer)
    {
        if (viewer.IsBoostQueued)
        {
            // At the head or, rarely, further back: if the operator chose a shorter boost while one was running.
            _boosts.Remove(viewer, out _, out _);
        }

        var next = viewer.EndBoosts(_now, _moved);
        viewer.IsBoostQueued = next != long.MaxValue;
        if (viewer.IsBoostQueued)
        {
            _boosts.Enqueue(viewer, next);
        }
    }

    private void Trail(SensorAttention sensor)
    {
        if (!sensor.IsTrailing)
        {
            sensor.IsTrailing = true;
            _trailing.Enqueue(sensor, TrailingEdge(sensor));
        }
    }

    private void TellTrailing()
    {
        while (_trailing.TryPeek(out var sensor, out var due) && due <= _now)
        {
            _trailing.Dequeue();
            sensor.IsTrailing = false;
            if (sensor.TryBeginInterval(_now, _sensorIntervalMs))
            {
                _teller.TellSensor(sensor);
            }
            else
            {
                Trail(sensor);
            }
        }
    }

    private long LingerEnd(AttentionCell cell) => Volatile.Read(ref cell.LeftAtMs) + _lingerMs;

    private long TrailingEdge(SensorAttention sensor) => Volatile.Read(ref sensor.ToldAtMs) + _sensorIntervalMs;

    private static bool IsUnviewedButSeen(AttentionCell cell)
    {
        var word = Volatile.Read(ref cell.Word);
        return !AttentionWord.HasViewers(word) && (word & AttentionWord.Seen) != 0;
    }
}
