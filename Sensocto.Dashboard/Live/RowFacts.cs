using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>What a row says of its attribute beside the value. Immutable.</summary>
/// <param name="Level">How closely anybody looks.</param>
/// <param name="State">How it is doing.</param>
/// <param name="Window">How often it is sent.</param>
/// <param name="Watchers">Who looks.</param>
/// <param name="Alarm">Its alarm; null where there is none.</param>
/// <param name="Error">Why it is in error; null where it is not.</param>
internal sealed record RowFacts(
    AttentionLevel Level,
    AttributeState State,
    TimeSpan Window,
    WatcherSummary Watchers,
    RowAlarm? Alarm = null,
    string? Error = null
)
{
    /// <summary>Whether what is wrong with it is the same.</summary>
    public bool IsAsWell(RowFacts other) => (Doubt, Error) == (other.Doubt, other.Error) && Alarm == other.Alarm;

    /// <summary>Whether nothing but the number of a crowd is different.</summary>
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
