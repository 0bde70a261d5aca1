using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Interop;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>What a wall has besides its tiles: whether the values are live, the page number, the time. Keeps the screen awake.</summary>
public sealed partial class WallBar : IAsyncDisposable
{
    private readonly HeldModule<WallModule> _module = new();

    /// <summary>The index of the shown page, from 0.</summary>
    [Parameter, EditorRequired]
    public int Index { get; set; }

    /// <summary>The number of pages.</summary>
    [Parameter, EditorRequired]
    public int Count { get; set; }

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _module.DisposeAsync();

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _module.HoldAsync(Circuit, link => WallModule.StartAsync(Js, link));
        }
    }
}
