using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Components.Tuning;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Components.Settings;

/// <summary>The menu in which an operator chooses how pages look and behave. A choice applies at once, and to the next visit.</summary>
public sealed partial class SettingsMenu : IDisposable
{
    private static readonly (Theme, string)[] _themes =
    [
        (Theme.System, "As the system"),
        (Theme.Light, "Light"),
        (Theme.Dark, "Dark"),
    ];

    private static readonly (ClockZone, string)[] _zones = [(ClockZone.Local, "Local"), (ClockZone.Utc, "UTC")];

    private static readonly (Density, string)[] _densities =
    [
        (Density.Comfortable, "Comfortable"),
        (Density.Compact, "Compact"),
    ];

    private static readonly (ProfileChoice, string)[] _profiles =
    [
        (ProfileChoice.Auto, "Auto"),
        (ProfileChoice.Lan, "LAN"),
        (ProfileChoice.Standard, "Standard"),
        (ProfileChoice.Mobile, "Mobile"),
        (ProfileChoice.Custom, "Custom"),
    ];

    private static readonly (bool, string)[] _watchers = [(true, "Initials"), (false, "Count only")];

    private static readonly (bool, string)[] _switch = [(true, "On"), (false, "Off")];

    [Inject]
    private PageSettings Settings { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    [Inject]
    private PageProfile Profile { get; set; } = null!;

    private OperatorSettings Chosen => Settings.Current;

    private string ProfileNote
    {
        get
        {
            var name = Profile.Name.Word();
            return Profile.Device.BestRoundTripMs is { } ms
                ? string.Create(CultureInfo.InvariantCulture, $"{name} now; round trip {ms:0} ms.")
                : $"{name} now; the round trip is not measured yet.";
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Settings.Changed -= StateHasChanged;
        Profile.Changed -= StateHasChanged;
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Settings.Changed += StateHasChanged;
        Profile.Changed += StateHasChanged;
    }

    private void Choose(OperatorSettings settings) => Settings.Change(settings);
}
