using System.Collections.Concurrent;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// The roster as of a moment, shared by every circuit; replaced when anything in it is different. What one circuit had arranged, the others
/// get for nothing. Thread-safe.
/// </summary>
public sealed class RosterReading
{
    // Beyond it a view is arranged for its own circuit alone.
    private const int MaxShared = 64;
    private readonly ConcurrentDictionary<GridView, IReadOnlyList<SensorGroup>> _shared = new();

    internal RosterReading(RosterEntry[] entries, RosterCounts counts, int feedsVersion) =>
        (Entries, Counts, FeedsVersion) = (entries, counts, feedsVersion);

    /// <summary>Every sensor, by name as people count, and by id where names are equal.</summary>
    public IReadOnlyList<RosterEntry> Entries { get; }

    /// <summary>How many there are of each kind.</summary>
    public RosterCounts Counts { get; }

    /// <summary>The version of the feeds that this was read from.</summary>
    public int FeedsVersion { get; }

    /// <summary>Whether a view depends on who looks at it, and how everybody looks: it may be another whenever it is asked for.</summary>
    internal static bool IsOfItsViewer(GridView view) =>
        view.Sorting == Sorting.Watched || (view.Chips & (Chips.Watched | Chips.Pinned)) != 0;

    /// <summary>The groups of a view, in order.</summary>
    public IReadOnlyList<SensorGroup> Arrange(GridView view, ViewerContext viewer)
    {
        if (IsOfItsViewer(view))
        {
            return Arrangement.Of(Entries, view, viewer);
        }

        // What does not change the arrangement must not keep two circuits from sharing it.
        var key = view.ArrangingPart();
        if (_shared.TryGetValue(key, out var known))
        {
            return known;
        }

        var groups = Arrangement.Of(Entries, key, viewer);
        return _shared.Count < MaxShared ? _shared.GetOrAdd(key, groups) : groups;
    }
}
