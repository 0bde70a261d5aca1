using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Interop;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// The operator's own things on this page: what the browser remembers of settings and pins, and what it says about the device. Once a circuit;
/// started after the first interactive render.
/// </summary>
public sealed partial class Desk : IAsyncDisposable
{
    private readonly HeldModule<DeskModule> _module = new();
    private OperatorSettings? _kept;
    private IReadOnlyList<SensorId>? _keptPins;
    private bool _arePinsRead;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private OperatorPins Pins { get; set; } = null!;

    [Inject]
    private PageSettings Settings { get; set; } = null!;

    [Inject]
    private PageProfile Profile { get; set; } = null!;

    [Inject]
    private PageBudget Budget { get; set; } = null!;

    /// <summary>Called by the page: see <see cref="DeviceReport"/>. Untrusted.</summary>
    [JSInvokable]
    public void ReportDevice(
        double? battery,
        bool isCharging,
        bool savesData,
        bool isDark,
        double? roundTripMs,
        double? bestRoundTripMs
    )
    {
        if (Profile.Report(new DeviceReport(battery, isCharging, savesData, roundTripMs, bestRoundTripMs)))
        {
            Settings.NoteSystem(isDark);
        }
        else
        {
            Budget.Note(Violation.UnsoundReport);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Circuit.ResyncWanted -= OnResyncWanted;
        Settings.Changed -= OnSettingsChanged;
        Pins.Changed -= OnPinsChanged;
        return _module.DisposeAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _kept = Settings.Current;
        if (await _module.HoldAsync(Circuit, link => DeskModule.StartAsync(Js, this, link)))
        {
            Settings.Changed += OnSettingsChanged;
            Circuit.ResyncWanted += OnResyncWanted;
            OnSettingsChanged();
            await ReadPinsAsync();
        }
    }

    private async Task ReadPinsAsync()
    {
        if (await _module.Module!.ReadPinsAsync(Circuit.Link) is not { } pins || _arePinsRead)
        {
            // The page is gone, or cut off. What it keeps stays as it is: nothing was read that could be added to.
            return;
        }

        _arePinsRead = true;
        var isPinning = Pins.Sensors.Count > 0;
        Pins.Restore(
            pins.Select(id => SensorId.TryCreate(id, out var sensor) ? sensor : (SensorId?)null).OfType<SensorId>()
        );
        _keptPins = isPinning ? null : Pins.Sensors;
        Pins.Changed += OnPinsChanged;
        OnPinsChanged();
    }

    private void OnResyncWanted() =>
        Later(() =>
        {
            OnSettingsChanged();
            if (_arePinsRead)
            {
                OnPinsChanged();
            }
            else
            {
                _ = ReadPinsAsync();
            }
        });

    private void OnSettingsChanged()
    {
        if (_kept != Settings.Current)
        {
            _kept = Settings.Current;
            _ = KeepAsync(_kept);
        }
    }

    private async Task KeepAsync(OperatorSettings settings)
    {
        var looks = new
        {
            theme = Text.Lower(settings.Theme),
            zone = Text.Lower(settings.Zone),
            shortcuts = settings.HasShortcuts,
        };
        var text = SettingsText.Write(settings);
        var isKept = await _module.Module!.KeepSettingsAsync(SettingsCookie.Name, text, looks, Circuit.Link);
        if (isKept is { } known)
        {
            Settings.NoteKept(known);
        }
        else
        {
            _kept = null;
        }
    }

    // What was kept already is not kept again: another page of this browser may have kept something since.
    private void OnPinsChanged()
    {
        if (_keptPins != Pins.Sensors)
        {
            _keptPins = Pins.Sensors;
            _ = KeepPinsAsync(_keptPins);
        }
    }

    private async Task KeepPinsAsync(IReadOnlyList<SensorId> pins)
    {
        if (!await _module.Module!.KeepPinsAsync(pins.Select(s => s.Value), Circuit.Link))
        {
            _keptPins = null;
        }
    }
}
