using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Tuning;
using Sensocto.Dashboard.Cookies;
using Sensocto.Dashboard.Interop;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// Connects this page to the operator's browser: the settings and pins that it stores, and what it reports about the device. One per circuit;
/// started after the first interactive render.
/// </summary>
public sealed partial class Desk : IAsyncDisposable
{
    private readonly HeldModule<DeskModule> _module = new();
    private BrowserCopy<OperatorSettings>? _settings;
    private BrowserCopy<IReadOnlyList<SensorId>>? _pins;

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

    /// <summary>Called by the page with its <see cref="DeviceReport"/>. Untrusted.</summary>
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

        _settings = new(Settings.Current, () => Settings.Current, KeepAsync);
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
        if (await _module.Module!.ReadPinsAsync(Circuit.Link) is not { } pins || _pins is not null)
        {
            // The page is gone or disconnected. What it stores stays unchanged: nothing was read that could be added to.
            return;
        }

        var isPinning = Pins.Sensors.Count > 0;
        SensorId[] read =
        [
            .. pins.Select(id => SensorId.TryCreate(id, out var sensor) ? sensor : (SensorId?)null).OfType<SensorId>(),
        ];
        Pins.Restore(read);
        _pins = new(isPinning ? read : Pins.Sensors, () => Pins.Sensors, KeepAsync);
        Pins.Changed += OnPinsChanged;
        OnPinsChanged();
    }

    private void OnResyncWanted() =>
        Later(() =>
        {
            OnSettingsChanged();
            if (_pins is null)
            {
                _ = ReadPinsAsync();
            }
            else
            {
                OnPinsChanged();
            }
        });

    private void OnSettingsChanged() => _ = _settings?.KeepAsync();

    private void OnPinsChanged() => _ = _pins?.KeepAsync();

    private async Task<bool> KeepAsync(OperatorSettings before, OperatorSettings settings)
    {
        var looks = new
        {
            theme = Text.Lower(settings.Theme),
            zone = Text.Lower(settings.Zone),
            shortcuts = settings.HasShortcuts,
        };
        var isKept = await _module.Module!.KeepSettingsAsync(
            SettingsCookie.Name,
            SettingsText.Write(before),
            SettingsText.Write(settings),
            looks,
            Circuit.Link
        );
        if (isKept is { } known)
        {
            Settings.NoteKept(known);
        }

        return isKept is not null;
    }

    private Task<bool> KeepAsync(IReadOnlyList<SensorId> before, IReadOnlyList<SensorId> pins) =>
        _module.Module!.KeepPinsAsync(before.Select(s => s.Value), pins.Select(s => s.Value), Circuit.Link);
}
