using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>What a row shows of its attribute besides the value. Immutable.</summary>
/// <param name="Level">The attention level.</param>
/// <param name="State">The attribute's state.</param>
/// <param name="Window">The send window.</param>
/// <param name="Watchers">Who is looking.</param>
/// <param name="Alarm">Its alarm; null if there is none.</param>
/// <param name="Error">Its error; null if there is none.</param>
internal sealed record RowFacts(
    AttentionLevel Level,
    AttributeState State,
    TimeSpan Window,
    WatcherSummary Watchers,
    RowAlarm? Alarm = null,
    string? Error = null
)
{
    /// <summary>Whether doubtful state, error and alarm are the same.</summary>
    public bool IsAsWell(RowFacts other) => (Doubt, Error) == (other.Doubt, other.Error) && Alarm == other.Alarm;

    /// <summary>Whether both have a crowd, and nothing but its size differs.</summary>
    public bool IsSameBesidesTheCrowd(RowFacts other) =>
        Watchers.IsCrowd
        && other.Watchers.IsCrowd
        && (Level, State, Window, Error) == (other.Level, other.State, other.Window, other.Error)
        && Alarm == other.Alarm;

    private AttributeState? Doubt => State >= AttributeState.Stale ? State : null;

    public static RowFacts Of(LiveAttribute attribute, AttentionTracker tracker)
    {
        var status = attribute.Status;
        return new(
            attribute.Cell.Level,
            status.State,
            status.Window.Duration,
            WatcherSummary.At(attribute.Cell, tracker),
            RowAlarm.Of(attribute.Alarm),
            status.Error
        );
    }
}
