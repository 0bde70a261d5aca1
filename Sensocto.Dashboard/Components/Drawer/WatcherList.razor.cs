using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;

namespace Sensocto.Dashboard.Components.Drawer;

/// <summary>Who looks at an attribute, in which way, and for how much longer; and what that grants.</summary>
public sealed partial class WatcherList
{
    /// <summary>The most watchers that are named.</summary>
    public const int Most = 20;

    private AttentionDescription _description = null!;

    /// <summary>The attribute.</summary>
    [Parameter, EditorRequired]
    public LiveAttribute Attribute { get; set; } = null!;

    [Inject]
    private AttentionTracker Tracker { get; set; } = null!;

    private string Reason => WindowReason.Explain(Attribute.Descriptor, Attribute.Status.Window, _description);

    /// <inheritdoc />
    protected override void OnParametersSet() => _description = Tracker.Describe(Attribute.Cell);

    private static string How(Watcher watcher)
    {
        var words = new List<string>();
        void Say(bool isSo, string word) => words.AddRange(isSo ? [word] : []);
        Say(watcher.Interest.HasFlag(Interest.Focus), "focuses");
        Say(watcher.Interest.HasFlag(Interest.Hover), "hovers");
        Say(watcher.Interest.HasFlag(Interest.View), "views");
        Say(watcher.IsPinned, "pins");
        Say(watcher.BoostLeft > TimeSpan.Zero, $"{Seconds(watcher.BoostLeft)} s left");
        return string.Join(", ", words);
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
