using Sensocto.Core.Attention;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Live;

/// <summary>Who looks at an attribute, in the words of a row. Immutable.</summary>
/// <param name="Viewers">How many tabs.</param>
/// <param name="Initials">Of the first two operators, so that each page may leave out its own; empty where nobody, or a crowd, looks.</param>
/// <param name="Names">Everybody; empty where nobody, or a crowd, looks.</param>
public sealed record WatcherSummary(int Viewers, string Initials, string Names)
{
    /// <summary>Nobody.</summary>
    public static WatcherSummary Nobody { get; } = new(0, "", "");

    /// <summary>Whether they are counted and not named.</summary>
    public bool IsCrowd => Viewers > WatcherNames.MaxNames;

    /// <summary>Those who currently look. More than can be named are a crowd, which is counted: gathering its names would cost a look at every viewer there is.</summary>
    internal static WatcherSummary At(AttentionCell cell, AttentionTracker tracker)
    {
        var counted = Nobody with { Viewers = cell.ViewerCount };
        return counted.IsCrowd ? counted : Of(tracker.WatchersOf(cell));
    }

    internal static WatcherSummary Of(WatcherNames watchers) =>
        watchers.Viewers == 0
            ? Nobody
            : new(
                watchers.Viewers,
                string.Join(' ', watchers.Operators.Take(2).Select(OperatorName.Initials)),
                string.Join(", ", watchers.Operators.Concat(watchers.Nodes.Select(n => $"somebody on {n}")))
            );
}
