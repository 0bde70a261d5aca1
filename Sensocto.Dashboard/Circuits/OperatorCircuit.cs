using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Live;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// The operator behind a circuit: its viewer, and what its page says.
/// <para>
/// Life: the page's first interactive render gives the operator's name → <see cref="Open"/> connects a viewer → reports. The link goes down:
/// <see cref="Down"/> suspends the viewer and the pump at once. It comes back: <see cref="Up"/> restores both and asks the page for
/// everything anew. The circuit ends, or its link was down for longer than the lease: the viewer is gone; a page that still
/// comes back gets a new one. Down and Up may be told twice, or before the page has rendered.
/// </para>
/// One per circuit; used on its dispatcher, but for stalls and heartbeats, which come from the frame clock and the page's link for values, and the word that
/// the page is left, which comes with a request of its own.
/// </summary>
public sealed class OperatorCircuit : IDisposable
{
    /// <summary>The most attributes in one part of a report; pages split what is more.</summary>
    public const int MaxReport = 1_000;

    // Connecting, naming and ending: a stall that ends and a report may both find the viewer gone. Nothing is told within.
    private readonly Lock _gate = new();
    private readonly AttentionTracker _tracker;
    private readonly FeedHost _feeds;
    private readonly LeaveBeacons _beacons;
    private readonly ValuesLinks _links;
    private readonly PageBudget _budget;
    private readonly Guid _word = Guid.NewGuid();
    private readonly Guid _valuesWord = Guid.NewGuid();
    private CancellationTokenSource _link = new();
    private string _circuitId = "";
    private Viewer? _viewer;
    private WholeReport? _whole;
    private volatile bool _isDown;
    private volatile bool _isOpen;
    private bool _isDisposed;

    /// <summary>A circuit without a viewer.</summary>
    public OperatorCircuit(
        AttentionTracker tracker,
        FeedHost feeds,
        FramePump pump,
        LeaveBeacons beacons,
        ValuesLinks links,
        PageBudget budget
    )
    {
        (_tracker, _feeds, Pump, _beacons, _links, _budget) = (tracker, feeds, pump, beacons, links, budget);
        pump.Beat += OnBeat;
        pump.StallChanged += OnStallChanged;
    }

    /// <summary>The page must report everything anew: the link is back, or the viewer is a new one.</summary>
    public event Action? ResyncWanted;

    /// <summary>The operator is called something else.</summary>
    public event Action? Renamed;

    /// <summary>What brings this circuit's page up to date.</summary>
    public FramePump Pump { get; }

    /// <summary>
    /// This page's viewer; null until <see cref="Open"/> and while the server is full, and another one after a link that was down for longer than a lease.
    /// </summary>
    public Viewer? Viewer => _viewer;

    /// <summary>The operator's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether the name is the sign-in's, and so not to be changed.</summary>
    public bool IsSignedIn { get; private set; }

    /// <summary>Where the page says that it is being left; empty until <see cref="Open"/>.</summary>
    public string LeavePath { get; private set; } = "";

    /// <summary>Where the page opens its link for values; empty until <see cref="Open"/>.</summary>
    public string ValuesPath { get; private set; } = "";

    private bool IsAway => _isDown || Pump.IsStalled;

    /// <summary>Ends when the link drops; a new one starts when it is back. For calls to the page.</summary>
    public CancellationToken Link => _isDisposed ? new CancellationToken(canceled: true) : _link.Token;

    /// <summary>The circuit is there.</summary>
    public void Identify(string circuitId) => _circuitId = circuitId;

    /// <summary>The page renders interactively for an operator.</summary>
    public void Open(string name, bool isSignedIn = false)
    {
        lock (_gate)
        {
            (Name, IsSignedIn) = (name, isSignedIn);
        }

        if (_viewer is null && !_isDisposed)
        {
            LeavePath = _beacons.Register(_word, Leave);
            ValuesPath = _links.Register(_valuesWord, Pump);
            _isOpen = true;
            Living();
        }
    }

    /// <summary>The operator is called something else from now on.</summary>
    public void Rename(string name)
    {
        // A viewer that connects meanwhile has either name, and is then here to be renamed.
        Viewer? viewer;
        lock (_gate)
        {
            (Name, viewer) = (name, _viewer);
        }

        viewer?.Rename(name);
        Renamed?.Invoke();
    }

    /// <summary>Has all of the operator's pages let go of the pins of sensors that are not there: no page shows them, to be unpinned.</summary>
    internal void UnpinGone()
    {
        foreach (var viewer in _tracker.Viewers.Where(v => v.Info.Operator == Name))
        {
            viewer.UnpinGone();
        }
    }

    /// <summary>The link is down (A6).</summary>
    public void Down()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDown = true;
        _viewer?.Suspend();
        Pump.Pause();
        _link.Cancel();
    }

    /// <summary>The link is up, for the first time or again.</summary>
    public void Up()
    {
        if (_isDisposed)
        {
            return;
        }

        if (_link.IsCancellationRequested)
        {
            _link.Dispose();
            _link = new CancellationTokenSource();
        }

        _isDown = false;
        Pump.Resume();
        if (!Revive() && _isOpen)
        {
            // The server is full: the page is to know what it missed all the same.
            ResyncWanted?.Invoke();
        }
    }

    /// <summary>
    /// What the page looks at. Untrusted: a report that is not sound is refused whole, an attribute that does not exist is skipped; both are counted.
    /// </summary>
    /// <param name="reset">Everything is told anew: what is not named from here to the next part without more is not looked at any more.</param>
    /// <param name="hidden">The page is in a hidden tab.</param>
    /// <param name="handles">Indexes of cells.</param>
    /// <param name="bits">For each, view = 1, hover = 2, focus = 4.</param>
    /// <param name="more">Another part of the same report follows.</param>
    /// <returns>False where it was more than the page's budget: the page may tell everything anew a little later.</returns>
    public bool Report(bool reset, bool hidden, int[]? handles, int[]? bits, bool more = false)
    {
        if (_viewer is not { IsClosed: false })
        {
            Revive();
        }

        if (_viewer is not { } viewer)
        {
            return true;
        }

        if (handles is null || handles.Length != bits?.Length || handles.Length > MaxReport)
        {
            _whole = null;
            _tracker.Refuse();
            _budget.Note(Violation.UnsoundReport);
            return true;
        }

        if (!_budget.TakeReport(handles.Length))
        {
            _whole = null;
            _tracker.Refuse();
            return false;
        }

        viewer.Beat();
        if (hidden)
        {
            _whole = null;
            viewer.Hide();
            Pump.SetHidden(true);
            Pump.KeepOnly(new HashSet<int>());
            return true;
        }

        viewer.Show();
        Pump.SetHidden(false);
        _whole = reset ? new WholeReport(_tracker.MaxInterestsPerViewer) : _whole;
        var isKnown = true;
        for (var i = 0; i < handles.Length; i++)
        {
            isKnown &= Take(viewer, handles[i], bits[i]);
        }

        if (!isKnown)
        {
            _budget.Note(Violation.UnknownHandle);
        }

        if (_whole is { } whole && !more)
        {
            _whole = null;
            TakeWhole(viewer, whole);
        }

        return true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
        }

        _beacons.Forget(_word);
        _links.Forget(_valuesWord);
        Pump.Beat -= OnBeat;
        Pump.StallChanged -= OnStallChanged;
        _viewer?.Dispose();
        _link.Cancel();
        _link.Dispose();
    }

    // As a hidden page: one that comes back out of the browser's cache reports anew.
    private void Leave() => _viewer?.Hide();

    private void TakeWhole(Viewer viewer, WholeReport whole)
    {
        viewer.KeepOnly([.. whole.Looks.Keys]);
        Pump.KeepOnly(whole.Looks.Keys.Select(c => c.Index).ToHashSet());
        foreach (var (cell, interest) in whole.Looks)
        {
            Look(viewer, cell, interest);
        }
    }

    // False for what no page says.
    private bool Take(Viewer viewer, int handle, int bits)
    {
        if (bits is < 0 or > (int)Interest.All || _tracker.CellAt(handle) is not { } cell)
        {
            _tracker.Refuse();
            return false;
        }

        if (_whole is null)
        {
            Look(viewer, cell, (Interest)bits);
        }
        else if (!_whole.Add(cell, (Interest)bits))
        {
            _tracker.Refuse();
        }

        return true;
    }

    private void Look(Viewer viewer, AttentionCell cell, Interest interest)
    {
        // Looking away is allowed from what is not there any more, or the interest would be back with the sensor.
        if (!viewer.Set(cell, interest))
        {
            return;
        }

        if (interest == Interest.None)
        {
            Pump.LookAway(cell.Index);
        }
        else if (_feeds.At(cell.Index) is { } attribute)
        {
            Pump.Look(attribute);
        }
    }

    private void OnBeat()
    {
        if (_viewer is { IsClosed: false } viewer)
        {
            viewer.Beat();
        }
        else if (!_isDown)
        {
            Revive();
        }
    }

    // Told outside the pump's lock: a stall and its end may be told in any order, so what holds by now counts.
    private void OnStallChanged(bool isStalled)
    {
        if (!IsAway)
        {
            Revive();
        }
        else if (_viewer is { } viewer)
        {
            Settle(viewer);
        }
    }

    private bool Revive()
    {
        if (Living() is not { } viewer)
        {
            return false;
        }

        Settle(viewer);
        ResyncWanted?.Invoke();
        return true;
    }

    // Whoever is last has seen what holds: it may have become another meanwhile, and whoever changed it may have been first.
    private void Settle(Viewer viewer)
    {
        bool isAway;
        do
        {
            isAway = IsAway;
            if (isAway)
            {
                viewer.Suspend();
            }
            else
            {
                viewer.Resume();
            }
        } while (isAway != IsAway);
    }

    // Null before the page renders, where the circuit has ended, or the server is full: then the page lives unheard, and its next heartbeat or report tries again.
    private Viewer? Living()
    {
        lock (_gate)
        {
            if (_isDisposed || !_isOpen)
            {
                return null;
            }

            if (_viewer is { IsClosed: false } living)
            {
                return living;
            }

            try
            {
                return _viewer = _tracker.Connect(new ViewerInfo(_circuitId, Name));
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }
}
