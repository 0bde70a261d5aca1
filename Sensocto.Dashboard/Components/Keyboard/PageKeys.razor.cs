using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Alarms;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Interop;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Components.Keyboard;

/// <summary>The page's keys: their help, and those that the server handles. One per circuit; started after the first interactive render.</summary>
public sealed partial class PageKeys : IAsyncDisposable
{
    private readonly HeldModule<KeysModule> _module = new();

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    [Inject]
    private OperatorAlarms OperatorAlarms { get; set; } = null!;

    [Inject]
    private PageSettings Settings { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Called by the page to check whether the circuit is alive: any answer means that it is.</summary>
    [JSInvokable]
    public void Answer() { }

    /// <summary>Called by the page for a key that the server handles. Untrusted: an unknown command does nothing.</summary>
    [JSInvokable]
    public void Press(string? command)
    {
        switch (command)
        {
            case KeyMap.Theme:
                Settings.Change(Settings.Current with { Theme = Settings.IsDark ? Theme.Light : Theme.Dark });
                break;
            case KeyMap.Kiosk when Address.IsMainScreen:
                Address.ToggleWall();
                break;
            case KeyMap.Monitor:
                Navigation.NavigateTo("/monitor");
                break;
            default:
                if (Address.IsMainScreen && WindowOf(command) is { } minutes)
                {
                    Address.Go(Address.Current with { Window = minutes });
                }

                break;
        }
    }

    /// <summary>
    /// Called by the page to acknowledge the alarms that the focused tile shows. Untrusted: ids without an alarm are ignored.
    /// </summary>
    [JSInvokable]
    public void Acknowledge(string? sensorId, string[]? attributeIds)
    {
        var seen = OperatorAlarms
            .Reading.Standing.Where(a => a.IsUnacknowledged && a.Point.Sensor.Id.Value == sensorId)
            .Where(a => attributeIds?.Contains(a.Point.Attribute.Id.Value, StringComparer.Ordinal) == true)
            .ToList();
        if (seen.Count > 0)
        {
            OperatorAlarms.Acknowledge(seen);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Settings.Changed -= StateHasChanged;
        return _module.DisposeAsync();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Settings.Changed += StateHasChanged;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            var bindings = KeyMap.Shortcuts.ToDictionary(k => k.Key!, k => k.Command!);
            await _module.HoldAsync(Circuit, link => KeysModule.StartAsync(Js, this, bindings, link));
        }
    }

    private static int? WindowOf(string? command) =>
        command?.StartsWith(KeyMap.Window, StringComparison.Ordinal) == true
        && int.TryParse(command.AsSpan(KeyMap.Window.Length), CultureInfo.InvariantCulture, out var place)
        && place >= 1
        && place <= GridView.Windows.Count
            ? GridView.Windows[place - 1]
            : null;
}
