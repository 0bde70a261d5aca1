using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// The arrangement that one page's grid shows, and the one it offers instead. What the operator asks for is shown at once. Changes that sensors cause are shown
/// only if no tile under the pointer or the focus would move and the page is not frozen; until then they are offered, except that sensors are added and removed.
/// On a wall, where nobody could accept an offer, everything is shown at once.
/// One per page; used on its circuit's dispatcher, except <see cref="IsBehind"/>.
/// </summary>
public sealed class GridFollower(
    Roster roster,
    FeedHost feeds,
    ViewAddress address,
    OperatorCircuit circuit,
    OperatorPins pins,
    PageFreeze freeze
)
{
    private string? _refused;
    private bool _isHeld;
    private volatile RosterReading? _reading;
    private IReadOnlyList<SensorGroup> _wanted = [];
    private IReadOnlyList<SensorId> _pins = [];

    /// <summary>The arranging part of the view that it follows; null before the first layout.</summary>
    public GridView? View { get; private set; }

    /// <summary>The layout that is shown.</summary>
    public GridLayout Layout { get; private set; } = new([], 1, 1);

    /// <summary>How many sensors the offered reorder would move; 0 if nothing is offered.</summary>
    public int Offered { get; private set; }

    /// <summary>The numbers of sensors, by kind.</summary>
    public GridCounts Counts { get; private set; }

    /// <summary>
    /// Whether <see cref="Follow"/> may find something to do, apart from changes of the view and the pins, which their owners raise. May be read on any thread;
    /// a reading beside a change may be wrong once.
    /// </summary>
    public bool IsBehind =>
        MustArrange(roster.Read(), address.Current)
        || _isHeld
        || address.IsWall
        || WatchedByOthers() != Counts.Watched
        || (pins.Refusal ?? _refused) is not null;

    /// <summary>Lays out the grid at its size and follows: another size, drawer or window does not change the order.</summary>
    public void Lay(int columns, int rowHeight)
    {
        Layout = new GridLayout(Layout.Groups, columns, rowHeight);
        Follow();
    }

    /// <summary>Shows what is offered, even if tiles move.</summary>
    public void Reorder()
    {
        Arrange();
        Show();
    }

    /// <summary>Follows the sensors and the view. Returns whether anything that is rendered has changed.</summary>
    public bool Follow()
    {
        var before = (Layout, Offered, Counts);
        var old = _reading;
        var hasCatalogChanged = old?.FeedsVersion != feeds.Version;
        if (hasCatalogChanged)
        {
            pins.Hold();
        }
        else
        {
            pins.HoldRest();
        }

        var isAsked = Arrange();
        var isSame = Moves.AreNone(Layout.Groups, _wanted);
        if (isAsked || (!isSame && !IsHeld()))
        {
            Show();
        }
        else
        {
            if (!isSame && hasCatalogChanged)
            {
                Layout = AddedAndRemoved(old);
            }

            _isHeld = !isSame;
            Offered = isSame ? 0 : Moves.Between(Layout.Groups, _wanted);
        }

        // The refusal also changes on other threads.
        var refused = _refused;
        _refused = pins.Refusal;
        return before != (Layout, Offered, Counts) || refused != _refused;
    }

    /// <summary>Whether a sensor still exists and has not been replaced by another with its id.</summary>
    public bool IsThere(LiveSensor sensor) => Find(sensor.Descriptor.Id) == sensor;

    // Of a held grid, only missing sensors are removed. New ones come last in their group, if that moves no held tile.
    private GridLayout AddedAndRemoved(RosterReading? old)
    {
        var known = old?.Entries.Select(e => e.Sensor).ToHashSet() ?? [];
        var without = Laid(Moves.AddedAndRemoved(Layout.Groups, _wanted, IsThere, _ => false));
        var with = Laid(Moves.AddedAndRemoved(Layout.Groups, _wanted, IsThere, s => !known.Contains(s)));
        return HeldSensors().All(s => with.PlaceOf(s) == without.PlaceOf(s)) ? with : without;
    }

    private void Show()
    {
        Layout = Laid(_wanted);
        _isHeld = false;
        Offered = 0;
    }

    // Returns whether the operator asks for a different arrangement than before.
    private bool Arrange()
    {
        var (reading, view, pinned) = (roster.Read(), address.Current.ArrangingPart(), pins.Sensors);
        var isAsked = view != View || !pinned.SequenceEqual(_pins);
        if (isAsked || MustArrange(reading, view))
        {
            (_reading, View, _pins) = (reading, view, pinned);
            _wanted = ArrangeAnew(reading, view);
        }

        Counts = Counts with { Watched = WatchedByOthers() };
        return isAsked;
    }

    // Whether the same view may be arranged differently now.
    private bool MustArrange(RosterReading reading, GridView view) =>
        reading != _reading || RosterReading.IsOfItsViewer(view);

    // Once a second on every page.
    private int WatchedByOthers()
    {
        var watched = roster.Watched;
        var count = watched.Many;
        foreach (var entry in watched.Alone)
        {
            count += Others(entry) > 0 ? 1 : 0;
        }

        return count;
    }

    private IReadOnlyList<SensorGroup> ArrangeAnew(RosterReading reading, GridView view)
    {
        var pinned = pins.Sensors.Select(Find).OfType<LiveSensor>().ToList();
        var groups = reading.Arrange(view, new ViewerContext(Others, pinned.Contains));
        Counts = new GridCounts(
            reading.Counts,
            Shown: groups.Sum(g => g.Sensors.Count),
            Pinned: pinned.Count,
            Watched: 0
        );
        return SensorGroup.PinnedFirst(groups, pinned);
    }

    private int Others(RosterEntry entry) => circuit.Viewer.OthersAt(entry);

    private LiveSensor? Find(SensorId id) => feeds.TryGet(id, out var sensor) ? sensor : null;

    private GridLayout Laid(IReadOnlyList<SensorGroup> groups) => new(groups, Layout.Columns, Layout.RowHeight);

    private bool IsHeld() => !address.IsWall && (freeze.IsFrozen || HeldSensors().Any(WouldMove));

    private IEnumerable<LiveSensor> HeldSensors() =>
        circuit.Viewer is { } viewer ? Layout.Groups.SelectMany(g => g.Sensors).Where(viewer.Holds) : [];

    private bool WouldMove(LiveSensor sensor) => Laid(_wanted).PlaceOf(sensor) != Layout.PlaceOf(sensor);
}
