using Sensocto.Core.Attention;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Live;

/// <summary>Who is looking at an attribute, as a row shows it. Immutable.</summary>
/// <param name="Viewers">The number of tabs.</param>
/// <param name="Initials">One for each of the names, in their order, so that a page can count people and leave out its own; <see cref="Somebody"/> for who is not known by name.</param>
/// <param name="Names">All names; empty if nobody or a crowd is looking.</param>
public sealed record WatcherSummary(int Viewers, string Initials, string Names)
{
    /// <summary>Nobody.</summary>
    public static WatcherSummary Nobody { get; } = new(0, "", "");

    private const string Somebody = "?";

    /// <summary>Whether the viewers are counted instead of named.</summary>
    public bool IsCrowd => Viewers > WatcherNames.MaxNames;

    /// <summary>Those who are looking now. More than can be named are a crowd, which is only counted: collecting its names would cost a pass over all viewers.</summary>
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
                string.Join(
                    ' ',
                    watchers.Operators.Select(OperatorName.Initials).Concat(watchers.Nodes.Select(_ => Somebody))
                ),
                string.Join(", ", watchers.Operators.Concat(watchers.Nodes.Select(n => $"somebody on {n}")))
            );
}
