using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>
/// Alarms one below the other. While the pointer or the focus is among them, no line moves under it; but on a wall, where what is new would
/// wait for somebody to press a button.
/// </summary>
public sealed partial class AlarmList : IDisposable
{
    // The focus leaves one button before it enters the next, which may take what it enters a round trip to be there.
    private static readonly TimeSpan FocusPause = TimeSpan.FromSeconds(1);
    private readonly AlarmLines _lines = new();
    private ITimer? _leaving;
    private bool _isPointed;
    private bool _isFocused;

    /// <summary>What to show, the most important first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Alarm> Alarms { get; set; } = [];

    /// <summary>The most lines, now; what is held keeps those that it has.</summary>
    [Parameter, EditorRequired]
    public int Most { get; set; }

    /// <summary>What to say where there is no line.</summary>
    [Parameter]
    public RenderFragment? None { get; set; }

    /// <summary>Told when the operator comes to the lines, and when the operator leaves them.</summary>
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

    // What left the lines while the link was away, nobody has told. On any thread.
    private void OnResyncWanted() =>
        Later(() =>
        {
            Point(false);
            StateHasChanged();
        });

    // A button that was clicked keeps the focus: once the pointer has gone, it is no reason to hold anything.
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
        // It may have come back since the timer told.
        if (_leaving is not null)
        {
            _isFocused = false;
            OnParametersSet();
            StateHasChanged();
        }
    }

    private void Renew() => _lines.Renew(Alarms);
}
