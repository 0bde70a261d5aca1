using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Components.Attention;

/// <summary>A level as bars and word, and who watches: initials, then "+N"; how many by the operator's choice, or of a crowd. On a row the page goes on from there.</summary>
public sealed partial class AttentionBadge
{
    /// <summary>The level.</summary>
    [Parameter, EditorRequired]
    public AttentionLevel Level { get; set; }

    /// <summary>Who watches.</summary>
    [Parameter]
    public Company Watchers { get; set; } = Company.Nobody;

    [Inject]
    private PageSettings Settings { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    // Nobody but this page: true of most tiles most of the time, so it is said quietly.
    private bool IsAlone => Watchers.Viewers == 1 && Watchers.Names == Circuit.Name;

    private bool IsNamed => Settings.Current.NamesWatchers && Watchers.Initials.Length > 0;

    private string? Title =>
        Watchers.Viewers == 0 ? null
        : Settings.Current.NamesWatchers && Watchers.Names.Length > 0 ? $"{Watchers.Viewers} looking: {Watchers.Names}"
        : $"{Watchers.Viewers} looking";

    private string Short =>
        Watchers.Viewers == 0 ? ""
        : !IsNamed ? $"× {Watchers.Viewers}"
        : Watchers.Viewers == 1 ? Watchers.Initials
        : $"{Watchers.Initials} +{Watchers.Viewers - 1}";
}
