using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Live;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// The operator behind a circuit: holds the viewer and takes the page's reports.
/// <para>
/// Life: the page's first interactive render supplies the operator's name → <see cref="Open"/> connects a viewer → reports. When the link goes down,
/// <see cref="Down"/> suspends the viewer and the pump at once. When it is back, <see cref="Up"/> resumes both and asks the page for a complete
/// report. The viewer is gone when the circuit ends or the link was down for longer than the lease; a page that still
/// comes back gets a new one. Down and Up may be called twice, or before the page has rendered.
/// </para>
/// One per circuit. Used on its dispatcher, except for stalls and heartbeats, which come from the frame clock and the link for values, and for the leave beacon,
/// which is a request of its own.
/// </summary>
public sealed class OperatorCircuit : IDisposable
{
    /// <summary>The most attributes in one part of a report; pages split larger ones.</summary>
    public const int MaxReport = 1_000;

    // For connecting, naming and ending: the end of a stall and a report may both find the viewer gone. No callbacks under it.
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

    /// <summary>Creates a circuit without a viewer.</summary>
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

    /// <summary>Raised when the page must report everything again: the link is back, or the viewer is a new one.</summary>
    public event Action? ResyncWanted;

    /// <summary>Raised when the operator has a new name.</summary>
    public event Action? Renamed;

    /// <summary>The pump that brings this circuit's page up to date.</summary>
    public FramePump Pump { get; }

    /// <summary>
    /// This page's viewer. Null until <see cref="Open"/> and while the server is full; a new one after the link was down for longer than a lease.
    /// </summary>
    public Viewer? Viewer => _viewer;

    /// <summary>The operator's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether the name comes from the sign-in and so cannot be changed.</summary>
    public bool IsSignedIn { get; private set; }

    /// <summary>The path that the page posts to when the browser leaves it; empty until <see cref="Open"/>.</summary>
    public string LeavePath { get; private set; } = "";

    /// <summary>The path of the page's link for values; empty until <see cref="Open"/>.</summary>
    public string ValuesPath { get; private set; } = "";

    private bool IsAway => _isDown || Pump.IsStalled;

    /// <summary>Cancelled when the link drops; a new token starts when it is back. For calls to the page.</summary>
    public CancellationToken Link => _isDisposed ? new CancellationToken(canceled: true) : _link.Token;

    /// <summary>Takes the id of the circuit, which has opened.</summary>
    public void Identify(string circuitId) => _circuitId = circuitId;

    /// <summary>Connects the operator's viewer when the page renders interactively.</summary>
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

    /// <summary>Changes the operator's name.</summary>
    public void Rename(string name)
    {
        // A viewer that connects in the meantime has either name, and is then found here and renamed.
        Viewer? viewer;
        lock (_gate)
        {
            (Name, viewer) = (name, _viewer);
        }

        viewer?.Rename(name);
        Renamed?.Invoke();
    }

    /// <summary>Releases, in all of the operator's pages, the pins of sensors that do not exist: no page shows them, so nobody could unpin them.</summary>
    internal void UnpinGone()
    {
        foreach (var viewer in _tracker.Viewers.Where(v => v.Info.Operator == Name))
        {
            viewer.UnpinGone();
        }
    }

    /// <summary>Handles that the link is down (A6).</summary>
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

    /// <summary>Handles that the link is up, for the first time or again.</summary>
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
            // The server is full, but the page must still learn what it missed.
            ResyncWanted?.Invoke();
        }
    }

    /// <summary>
    /// Takes a report of what the page looks at. Untrusted: an unsound report is refused as a whole, an attribute that does not exist is skipped; both are counted.
    /// </summary>
    /// <param name="reset">Whether a complete report begins: attributes not named from here to the next part without <paramref name="more"/> are no longer looked at.</param>
    /// <param name="hidden">Whether the page is in a hidden tab.</param>
    /// <param name="handles">Indexes of cells.</param>
    /// <param name="bits">For each handle, view = 1, hover = 2, focus = 4.</param>
    /// <param name="more">Whether another part of the same report follows.</param>
    /// <returns>False if the report exceeded the page's budget: the page may report everything again a little later.</returns>
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

    // Like a hidden page: one that the browser restores from its cache reports again.
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

    // Returns false for a report that no honest page makes.
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
        // Looking away from something that no longer exists is allowed; otherwise the interest would return with the sensor.
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

    // Raised outside the pump's lock, so a stall and its end may arrive in any order: the current state decides.
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

    // The loop ends once the state is the one last applied: it may change meanwhile, and whoever changed it may already be done.
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

    // Null before the page renders, after the circuit has ended, and while the server is full: then the page is unheard, and its next heartbeat or report tries again.
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
