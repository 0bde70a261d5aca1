using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>
/// A list of alarms. While the pointer or the focus is on it, no line moves; except on a wall, where new alarms would
/// otherwise wait for somebody to press a button.
/// </summary>
public sealed partial class AlarmList : IDisposable
{
    // The focus leaves one button before it enters the next, and rendering the next may take a round trip.
    private static readonly TimeSpan FocusPause = TimeSpan.FromSeconds(1);
    private readonly AlarmLines _lines = new();
    private ITimer? _leaving;
    private bool _isPointed;
    private bool _isFocused;

    /// <summary>The alarms to show, the most important first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Alarm> Alarms { get; set; } = [];

    /// <summary>The most lines now; a list that is held keeps the lines it has.</summary>
    [Parameter, EditorRequired]
    public int Most { get; set; }

    /// <summary>What to show if there is no line.</summary>
    [Parameter]
    public RenderFragment? None { get; set; }

    /// <summary>Called when the operator comes to the lines, and when the operator leaves them.</summary>
    [Parameter]
    public Action<bool>? OnHeld { get; set; }

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        Circuit.ResyncWanted -= OnResyncWanted;
        _leaving?.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Circuit.ResyncWanted += OnResyncWanted;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var wasHeld = _lines.IsHeld;
        _lines.IsHeld = (_isPointed || _isFocused) && !Address.IsWall;
        _lines.Follow(Alarms, Most);
        if (_lines.IsHeld != wasHeld)
        {
            OnHeld?.Invoke(_lines.IsHeld);
        }
    }

    // Nobody reported what left the lines while the link was down. On any thread.
    private void OnResyncWanted() =>
        Later(() =>
        {
            Point(false);
            StateHasChanged();
        });

    // A clicked button keeps the focus; once the pointer has left, that is no reason to hold the list.
    private void Point(bool isPointed)
    {
        (_isPointed, _isFocused) = (isPointed, _isFocused && isPointed);
        OnParametersSet();
    }

    private void Focus(bool isFocused)
    {
        _leaving?.Dispose();
        _leaving = isFocused ? null : Time.CreateTimer(_ => Later(Leave), null, FocusPause, Timeout.InfiniteTimeSpan);
        _isFocused |= isFocused;
        OnParametersSet();
    }

    private void Leave()
    {
        // The focus may have come back since the timer fired.
        if (_leaving is not null)
        {
            _isFocused = false;
            OnParametersSet();
            StateHasChanged();
        }
    }

    private void Renew() => _lines.Renew(Alarms);
}
