using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>
/// One browser tab's side of the tracker: what the tab looks at, and whether that counts.
/// <para>
/// Life: <see cref="AttentionTracker.Connect"/> → any mix of reports, <see cref="Hide"/>/<see cref="Show"/> (page visibility, A7) and
/// <see cref="Suspend"/>/<see cref="Resume"/> (the link, A6) → <see cref="Dispose"/>, when the circuit ends or by the sweep when no
/// <see cref="Beat"/> came for a lease (A8). Every step is idempotent and may come in any order; after the end, all of them do nothing.
/// </para>
/// <para>Thread-safe. A call holds only this viewer's lock, for its own keys; no callback runs under it.</para>
/// </summary>
public sealed class Viewer : IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<SensorId> _pins = [];
    private readonly AttentionTracker _tracker;
    private readonly AttentionClock _clock;
    private readonly InterestBook _book;
    private ViewerInfo _info;
    private long _lastBeatMs;

    internal Viewer(AttentionTracker tracker, AttentionClock clock, InterestBook book, ViewerInfo info)
    {
        (_tracker, _clock, _book, _info) = (tracker, clock, book, info);
        _lastBeatMs = clock.NowMs;
        PendingBoost = new(this);
    }

    /// <summary>The tab and its operator.</summary>
    public ViewerInfo Info => Volatile.Read(ref _info);

    /// <summary>Whether the viewer is gone for good.</summary>
    public bool IsClosed => _book.IsClosed;

    /// <summary>Whether its link is up, whether its page is shown or hidden.</summary>
    public bool IsConnected => (_book.Mode & ViewerMode.Absent) == 0;

    /// <summary>Whether its link is up and its page is shown.</summary>
    public bool IsPresent => _book.Mode == ViewerMode.Present;

    /// <summary>How many keys it is interested in.</summary>
    public int InterestCount => _book.Count;

    /// <summary>The sensors this viewer pins; at most the operator's cap.</summary>
    internal IReadOnlyCollection<SensorId> Pins
    {
        get
        {
            lock (_gate)
            {
                return [.. _pins];
            }
        }
    }

    internal Pending<Viewer> PendingBoost { get; }

    /// <summary>For the timeline only: whether its queue holds this viewer.</summary>
    internal bool IsBoostQueued { get; set; }

    internal long LastBeatMs => Volatile.Read(ref _lastBeatMs);

    /// <summary>Reports all of this viewer's interest in a key: its current bits, not a change of them.</summary>
    /// <returns>False if it was refused, which is counted: the viewer is closed, the key does not exist, or the viewer watches too many already.</returns>
    public bool Set(AttentionCell cell, Interest interest)
    {
        Movement movement;
        long boostDue;
        bool isAccepted;
        lock (_gate)
        {
            isAccepted = _book.Set(cell, (InterestBits)(interest & Interest.All), out movement, out boostDue);
        }

        _tracker.CountEvent();
        if (!isAccepted)
        {
            _tracker.Refuse();
            return false;
        }

        if (boostDue != 0)
        {
            _tracker.Boosts(this, boostDue);
        }

        _tracker.Settle(cell, movement);
        return true;
    }

    /// <inheritdoc cref="Set(AttentionCell, Interest)"/>
    public bool Set(SensorId sensor, AttributeId attribute, Interest interest)
    {
        if (_tracker.TryGetCell(sensor, attribute, out var cell))
        {
            return Set(cell, interest);
        }

        _tracker.Refuse();
        return false;
    }

    /// <summary>
    /// Forgets, without a boost, what was reported about every key except <paramref name="cells"/>; pins stay. A page that reports
    /// everything anew first passes its keys here and then sets them: those it still watches do not dip in between, and the others make room.
    /// </summary>
    public void KeepOnly(ReadOnlySpan<AttentionCell> cells)
    {
        var except = new HashSet<int>(cells.Length);
        foreach (var cell in cells)
        {
            except.Add(cell.Index);
        }

        Rerank(moved => _book.Rerank(moved, forget: InterestBits.Reported | InterestBits.Boost, except: except));
    }

    /// <summary>The link is down: this viewer counts for nothing until <see cref="Resume"/> (A6). Boosts end.</summary>
    public void Suspend() =>
        Rerank(moved => _book.Rerank(moved, forget: InterestBits.Boost, enter: ViewerMode.Suspended));

    /// <summary>The link is back: what was reported before counts again. Also a heartbeat.</summary>
    public void Resume()
    {
        Beat();
        Rerank(moved => _book.Rerank(moved, leave: ViewerMode.Suspended));
    }

    /// <summary>The page is in a hidden tab: view, hover and focus do not count, pins do (A7). Hover, focus and boosts are forgotten.</summary>
    public void Hide()
    {
        const InterestBits Forget = InterestBits.Hover | InterestBits.Focus | InterestBits.Boost;
        Rerank(moved => _book.Rerank(moved, forget: Forget, enter: ViewerMode.Hidden));
    }

    /// <summary>The page is shown again: what is in view counts.</summary>
    public void Show() => Rerank(moved => _book.Rerank(moved, leave: ViewerMode.Hidden));

    /// <summary>The most this viewer may raise a key to: <see cref="AttentionLevel.Medium"/> on low battery, Low on critical (A11).</summary>
    public void Cap(AttentionLevel most) => Rerank(moved => _book.Rerank(moved, cap: most));

    /// <summary>A heartbeat of the circuit (A8). One store.</summary>
    public void Beat() => Volatile.Write(ref _lastBeatMs, _clock.NowMs);

    /// <summary>Removes the lease: the viewer lives until it is disposed.</summary>
    internal void KeepWithoutLease() => Volatile.Write(ref _lastBeatMs, long.MaxValue);

    /// <summary>Sets how long a key stays High after this viewer's pointer leaves it (A4); running boosts keep their end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not within 0 to 60 s.</exception>
    public void SetBoost(TimeSpan boost)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(boost, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(boost, TimeSpan.FromSeconds(60));
        lock (_gate)
        {
            _book.BoostMs = (long)boost.TotalMilliseconds;
        }
    }

    /// <summary>Changes the operator's name. Pins are carried over as far as the new name's cap allows.</summary>
    public void Rename(string name)
    {
        var cells = new List<AttentionCell>();
        Rerank(moved =>
        {
            if (IsClosed)
            {
                return;
            }

            var lost = _pins.Where(pin => !_tracker.Pins.TryMove(_info.Operator, name, pin)).ToList();
            Volatile.Write(ref _info, _info with { Operator = name });
            lost.ForEach(pin => _pins.Remove(pin));
            lost.ForEach(pin => _book.Unpin(pin, moved));
            _book.CollectCells(cells);
        });
        cells.ForEach(_tracker.WatchersChanged);
    }

    /// <summary>Keeps every attribute of a sensor High while this viewer is there (A5).</summary>
    public PinResult Pin(SensorId sensor)
    {
        var result = PinResult.Refused;
        Rerank(moved =>
        {
            if (IsClosed || _tracker.CellsOf(sensor).Length == 0)
            {
                return;
            }

            if (!_pins.Contains(sensor) && !_tracker.Pins.TryAdd(_info.Operator, sensor))
            {
                result = PinResult.CapReached;
                return;
            }

            // Read after the pin is registered: if the catalog changes the attributes meanwhile, either they show here or the catalog repins.
            _pins.Add(sensor);
            _book.Pin(_tracker.CellsOf(sensor), moved);
            result = PinResult.Pinned;
        });
        if (result == PinResult.Refused)
        {
            _tracker.Refuse();
        }

        return result;
    }

    /// <summary>Releases a pin. Does nothing if this viewer does not pin the sensor.</summary>
    public void Unpin(SensorId sensor) => Unpin(pin => pin == sensor);

    /// <summary>Releases the pins of sensors that no longer exist.</summary>
    public void UnpinGone() => Unpin(pin => _tracker.CellsOf(pin).Length == 0);

    /// <summary>Closes the viewer and withdraws its interest and pins. The cost depends only on what it watched (A6).</summary>
    public void Dispose()
    {
        Rerank(moved =>
        {
            const InterestBits Forget = InterestBits.Reported | InterestBits.Pin | InterestBits.Boost;
            _book.Rerank(moved, forget: Forget, enter: ViewerMode.Closed);
            foreach (var pin in _pins)
            {
                _tracker.Pins.Remove(_info.Operator, pin);
            }

            _pins.Clear();
        });
        _tracker.Disconnect(this);
    }

    /// <summary>Pins the cells of a sensor that came back, perhaps with other attributes, if this viewer pins it.</summary>
    internal void Repin(SensorId sensor)
    {
        var moved = new List<(AttentionCell Cell, Movement Movement)>();
        lock (_gate)
        {
            if (_pins.Contains(sensor))
            {
                _book.Pin(_tracker.CellsOf(sensor), moved);
            }
        }

        moved.ForEach(m => _tracker.SettleSoon(m.Cell, m.Movement));
    }

    /// <summary>This viewer's part in a key's level; null if it has none.</summary>
    public Watcher? Watch(AttentionCell cell)
    {
        lock (_gate)
        {
            return _book.Watch(cell, _info);
        }
    }

    /// <summary>Whether it counts in <see cref="AttentionCell.ViewerCount"/>.</summary>
    public bool Counts(AttentionCell cell)
    {
        lock (_gate)
        {
            return _book.Counts(cell);
        }
    }

    /// <summary>
    /// Ends the boosts that are over and returns when the next one ends. Runs for every viewer every few seconds, so the caller
    /// lends an empty list and gets it back empty.
    /// </summary>
    internal long EndBoosts(long nowMs, List<(AttentionCell Cell, Movement Movement)> scratch)
    {
        long next;
        lock (_gate)
        {
            next = _book.EndBoosts(nowMs, scratch);
        }

        Settle(scratch);
        scratch.Clear();
        return next;
    }

    private void Unpin(Func<SensorId, bool> which) =>
        Rerank(moved =>
        {
            foreach (var pin in _pins.Where(which).ToList())
            {
                _pins.Remove(pin);
                _tracker.Pins.Remove(_info.Operator, pin);
                _book.Unpin(pin, moved);
            }
        });

    private void Rerank(Action<List<(AttentionCell Cell, Movement Movement)>> step)
    {
        var moved = new List<(AttentionCell Cell, Movement Movement)>();
        lock (_gate)
        {
            step(moved);
        }

        Settle(moved);
    }

    private void Settle(List<(AttentionCell Cell, Movement Movement)> moved)
    {
        foreach (var (cell, movement) in moved)
        {
            _tracker.Settle(cell, movement);
        }
    }
}
