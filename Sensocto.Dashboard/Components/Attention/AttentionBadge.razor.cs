using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Components.Attention;

/// <summary>A level as bars and word, and who watches: initials, then "+N"; or, by the operator's choice, how many.</summary>
public sealed partial class AttentionBadge : IDisposable
{
    private const int Named = 1;
    private bool _names;

    /// <summary>The level.</summary>
    [Parameter, EditorRequired]
    public AttentionLevel Level { get; set; }

    /// <summary>Who watches.</summary>
    [Parameter, EditorRequired]
    public WatcherNames Watchers { get; set; } = WatcherNames.Nobody;

    [Inject]
    private PageSettings Settings { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    // Nobody but this page: true of most tiles most of the time, so it is said quietly.
    private bool IsAlone => Watchers.Viewers == 1 && Watchers.Operators is [var only] && only == Circuit.Name;

    private string Title =>
        _names
            ? $"{Watchers.Viewers} looking: {string.Join(", ", Watchers.Operators.Concat(Watchers.Nodes.Select(n => $"somebody on {n}")))}"
            : $"{Watchers.Viewers} looking";

    private string Short
    {
        get
        {
            if (!_names)
            {
                return $"× {Watchers.Viewers}";
            }

            var initials = string.Join(' ', Watchers.Operators.Take(Named).Select(OperatorName.Initials));
            var more = Watchers.Viewers - Math.Min(Named, Watchers.Operators.Count);
            return more > 0 ? $"{initials} +{more}" : initials;
        }
    }

    /// <inheritdoc />
    public void Dispose() => Settings.Changed -= OnSettingsChanged;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Settings.Changed += OnSettingsChanged;
        _names = Settings.Current.NamesWatchers;
    }

    private void OnSettingsChanged()
    {
        if (_names != Settings.Current.NamesWatchers)
        {
            _names = Settings.Current.NamesWatchers;
            StateHasChanged();
        }
    }
}
