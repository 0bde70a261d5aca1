using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Dashboard.Circuits;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>Alarms one below the other. While the pointer or the focus is among them, no line moves under it.</summary>
public sealed partial class AlarmList : IDisposable
{
    private AlarmLines _lines = new(0);
    private bool _isPointed;
    private bool _isFocused;

    /// <summary>What to show, the most important first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Alarm> Alarms { get; set; } = [];

    /// <summary>The most lines.</summary>
    [Parameter, EditorRequired]
    public int Most { get; set; }

    /// <summary>What to say where there is no line.</summary>
    [Parameter]
    public string? None { get; set; }

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => Circuit.ResyncWanted -= OnResyncWanted;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _lines = new AlarmLines(Most);
        Circuit.ResyncWanted += OnResyncWanted;
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _lines.IsHeld = _isPointed || _isFocused;
        _lines.Follow(Alarms);
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

    // The focus leaves one button before it enters the next: what it held moves with the next change only.
    private void Focus(bool isFocused)
    {
        _isFocused = isFocused;
        _lines.IsHeld = _isPointed || _isFocused;
    }

    private void Renew() => _lines.Renew(Alarms);
}
