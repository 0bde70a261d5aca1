using System.Collections.Concurrent;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// The roster at one moment, shared by all circuits; replaced when anything in it changes. A view that one circuit has arranged costs the others
/// nothing. Thread-safe.
/// </summary>
public sealed class RosterReading
{
    // Further views are arranged for their own circuit alone.
    private const int MaxShared = 64;
    private readonly ConcurrentDictionary<GridView, IReadOnlyList<SensorGroup>> _shared = new();

    internal RosterReading(RosterEntry[] entries, RosterCounts counts, int feedsVersion) =>
        (Entries, Counts, FeedsVersion) = (entries, counts, feedsVersion);

    /// <summary>All sensors, by name in natural order, then by id.</summary>
    public IReadOnlyList<RosterEntry> Entries { get; }

    /// <summary>The numbers of sensors, by kind.</summary>
    public RosterCounts Counts { get; }

    /// <summary>The version of the feeds that this was read from.</summary>
    public int FeedsVersion { get; }

    /// <summary>Whether a view depends on who looks at it and on what others look at, so that its arrangement may differ each time.</summary>
    internal static bool IsOfItsViewer(GridView view) =>
        view.Sorting == Sorting.Watched || (view.Chips & (Chips.Watched | Chips.Pinned)) != 0;

    /// <summary>The groups of a view, in order.</summary>
    public IReadOnlyList<SensorGroup> Arrange(GridView view, ViewerContext viewer)
    {
        if (IsOfItsViewer(view))
        {
            return Arrangement.Of(Entries, view, viewer);
        }

        // Differences that do not change the arrangement must not keep two circuits from sharing it.
        var key = view.ArrangingPart();
        if (_shared.TryGetValue(key, out var known))
        {
            return known;
        }

        var groups = Arrangement.Of(Entries, key, viewer);
        return _shared.Count < MaxShared ? _shared.GetOrAdd(key, groups) : groups;
    }
}
