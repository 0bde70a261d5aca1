using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Dashboard.Components.Tuning;

/// <summary>
/// What this page's device and its operator's choice mean for attention: how long looks are collected, how long they outlast the pointer, and the highest level they
/// may raise (A11). Applies to the page's viewer, and to the next one after the link was down for too long. One per circuit; used on its dispatcher,
/// except when the viewer comes back.
/// </summary>
public sealed class PageProfile : IDisposable
{
    private readonly PageSettings _settings;
    private readonly OperatorCircuit _circuit;
    private readonly ViewAddress _address;
    private readonly int _serverBoostMs;
    private ProfileChoice _fitting = ProfileChoice.Standard;

    /// <summary>Applies the operator's choice to the circuit's viewer.</summary>
    public PageProfile(
        PageSettings settings,
        OperatorCircuit circuit,
        ViewAddress address,
        IOptions<AttentionOptions> attention
    )
    {
        (_settings, _circuit, _address) = (settings, circuit, address);
        _serverBoostMs = (int)attention.Value.Boost.TotalMilliseconds;
        settings.Changed += Refresh;
        address.Changed += Refresh;
        circuit.ResyncWanted += Apply;
        Apply();
    }

    /// <summary>Raised when the profile or the cap changes, or the device reports something new.</summary>
    public event Action? Changed;

    /// <summary>The device's last report.</summary>
    public DeviceReport Device { get; private set; }

    /// <summary>The profile in effect; never <see cref="ProfileChoice.Auto"/>.</summary>
    public ProfileChoice Name => _settings.Current.Profile == ProfileChoice.Auto ? _fitting : _settings.Current.Profile;

    /// <summary>Its figures. A profile that Auto has selected does not shorten the server's configured boost.</summary>
    public ProfileFigures Figures
    {
        get
        {
            var figures = ProfileFigures.Of(Name, _settings.Current.Custom);
            return _settings.Current.Profile == ProfileChoice.Auto
                ? figures with
                {
                    BoostMs = Math.Max(figures.BoostMs, _serverBoostMs),
                }
                : figures;
        }
    }

    /// <summary>The highest level that the device's battery lets this page raise.</summary>
    public AttentionLevel BatteryCap =>
        Device.Battery is { } level ? BatteryRule.Cap(level, Device.IsCharging) : AttentionLevel.High;

    /// <summary>Takes a report of the device; false if it is unsound.</summary>
    public bool Report(DeviceReport device)
    {
        if (!device.IsSound)
        {
            return false;
        }

        Device = device;
        _fitting = ProfileRule.Next(_fitting, device.BestRoundTripMs, device.SavesData);
        Refresh();
        return true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _settings.Changed -= Refresh;
        _address.Changed -= Refresh;
        _circuit.ResyncWanted -= Apply;
    }

    private void Refresh()
    {
        Apply();
        Changed?.Invoke();
    }

    // Nobody points at a wall: what is in view is Medium, and so is what a forgotten mouse hovers.
    private void Apply()
    {
        var most = _address.IsWall ? AttentionLevel.Medium : AttentionLevel.High;
        _circuit.Viewer?.SetBoost(TimeSpan.FromMilliseconds(Figures.BoostMs));
        _circuit.Viewer?.Cap(most < BatteryCap ? most : BatteryCap);
    }
}
