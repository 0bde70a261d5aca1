using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Dashboard.Components.Tuning;

/// <summary>
/// What this page's device and its operator's choice make of attention: how long a look is gathered and outlasts the pointer, and the most it
/// may raise (A11). Holds for the page's viewer, and for the next one where a link was down for too long. One a circuit; used on its dispatcher,
/// but for the viewer's coming back.
/// </summary>
public sealed class PageProfile : IDisposable
{
    private readonly PageSettings _settings;
    private readonly OperatorCircuit _circuit;
    private readonly ViewAddress _address;
    private readonly int _serverBoostMs;
    private ProfileChoice _fitting = ProfileChoice.Standard;

    /// <summary>The operator's choice, for the circuit's viewer.</summary>
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

    /// <summary>Another profile holds, another cap, or the device said something new.</summary>
    public event Action? Changed;

    /// <summary>What the device last said.</summary>
    public DeviceReport Device { get; private set; }

    /// <summary>The profile that holds; never <see cref="ProfileChoice.Auto"/>.</summary>
    public ProfileChoice Name => _settings.Current.Profile == ProfileChoice.Auto ? _fitting : _settings.Current.Profile;

    /// <summary>Its figures. One that nobody chose does not shorten the boost that the server is configured with.</summary>
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

    /// <summary>The most that the device's battery lets this page raise.</summary>
    public AttentionLevel BatteryCap =>
        Device.Battery is { } level ? BatteryRule.Cap(level, Device.IsCharging) : AttentionLevel.High;

    /// <summary>Takes what the page says about its device; what no device can have is refused.</summary>
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

    // On a wall nobody points: what is in view is Medium, and so is what a forgotten mouse lies on.
    private void Apply()
    {
        var most = _address.IsWall ? AttentionLevel.Medium : AttentionLevel.High;
        _circuit.Viewer?.SetBoost(TimeSpan.FromMilliseconds(Figures.BoostMs));
        _circuit.Viewer?.Cap(most < BatteryCap ? most : BatteryCap);
    }
}
