using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Interop;

namespace Sensocto.Dashboard.Components.Drawer;

/// <summary>The large trend of one attribute: the frame around what the page itself draws from <c>/api/history</c>.</summary>
public sealed partial class TrendPanel : IAsyncDisposable
{
    // A sparkline's minute is too short for a trend.
    private const int LeastMinutes = 5;
    private readonly HeldModule<TrendModule> _module = new();
    private ElementReference _element;

    /// <summary>The attribute; for another one, another trend must be created.</summary>
    [Parameter, EditorRequired]
    public LiveAttribute Attribute { get; set; } = null!;

    /// <summary>How many minutes are shown at first, but at least five.</summary>
    [Parameter]
    public int Minutes { get; set; }

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _module.DisposeAsync();

    /// <inheritdoc />
    protected override bool ShouldRender() => false;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        var span = TimeSpan.FromMinutes(Math.Max(LeastMinutes, Minutes));
        await _module.HoldAsync(Circuit, link => TrendModule.StartAsync(Js, _element, Attribute, span, link));
    }
}
