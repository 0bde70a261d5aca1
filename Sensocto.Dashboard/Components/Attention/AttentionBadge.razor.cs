using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Circuits;

namespace Sensocto.Dashboard.Components.Attention;

/// <summary>A level as bars and word, and who watches: initials, then "+N".</summary>
public sealed partial class AttentionBadge
{
    private const int Named = 1;

    /// <summary>The level.</summary>
    [Parameter, EditorRequired]
    public AttentionLevel Level { get; set; }

    /// <summary>Who watches.</summary>
    [Parameter, EditorRequired]
    public WatcherNames Watchers { get; set; } = WatcherNames.Nobody;

    private string Title =>
        $"{Watchers.Viewers} looking: {string.Join(", ", Watchers.Operators.Concat(Watchers.Nodes.Select(n => $"somebody on {n}")))}";

    private string Short
    {
        get
        {
            var initials = string.Join(' ', Watchers.Operators.Take(Named).Select(OperatorName.Initials));
            var more = Watchers.Viewers - Math.Min(Named, Watchers.Operators.Count);
            return more > 0 ? $"{initials} +{more}" : initials;
        }
    }
}
