using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Tuning;

/// <summary>The operator's own profile: the measured link, what follows from it, and the choice. Nothing takes effect before Apply.</summary>
public sealed partial class ProfileForm : IDisposable
{
    private static readonly ProfileChoice[] _choices = Enum.GetValues<ProfileChoice>();

    private (ProfileChoice Profile, ProfileFigures Custom) _shown;
    private ProfileChoice _choice;
    private int? _min;
    private int? _max;
    private int? _boost;

    [Inject]
    private PageSettings Settings { get; set; } = null!;

    [Inject]
    private PageProfile Profile { get; set; } = null!;

    private string Holds =>
        Settings.Current.Profile == ProfileChoice.Auto ? $"{Profile.Name.Word()}, by Auto" : Profile.Name.Word();

    private string RoundTrip => Profile.Device.RoundTripMs is { } mean ? $"{Text.Ms(mean)} mean" : "not measured yet";

    private string Best => Profile.Device.BestRoundTripMs is { } best ? $"{Text.Ms(best)} best" : "";

    private string Debounce => Text.Ms(Profile.Figures.DebounceMs(Profile.Device.RoundTripMs));

    private string Bounds => $"between {Text.Ms(Profile.Figures.MinMs)} and {Text.Ms(Profile.Figures.MaxMs)}";

    private string BoostWord =>
        Profile.Figures.BoostMs > ProfileFigures.Of(Profile.Name, Settings.Current.Custom).BoostMs
            ? "this server’s; Auto does not shorten it"
            : "";

    private string Battery
    {
        get
        {
            if (Profile.Device.BatteryPercent is not { } percent)
            {
                return "not told by this browser; no cap";
            }

            var charging = Profile.Device.IsCharging ? ", charging" : "";
            var cap = Profile.BatteryCap == AttentionLevel.High ? "no cap" : $"at most {Profile.BatteryCap}";
            return string.Create(CultureInfo.InvariantCulture, $"{percent}%{charging}; {cap}");
        }
    }

    private ProfileFigures? Draft =>
        _min is { } min && _max is { } max && _boost is { } boost ? new ProfileFigures(min, max, boost) : null;

    private string? Fault =>
        _choice != ProfileChoice.Custom ? null
        : Draft is { } draft ? draft.Fault
        : "Enter a whole number of milliseconds in each of the three.";

    private bool IsChanged =>
        _choice != Settings.Current.Profile || (_choice == ProfileChoice.Custom && Draft != Settings.Current.Custom);

    // A disabled button would lose the focus: aria-disabled alone marks it.
    private bool MayApply => IsChanged && Fault is null;

    private (ProfileChoice Profile, ProfileFigures Custom) Held => (Settings.Current.Profile, Settings.Current.Custom);

    /// <inheritdoc />
    public void Dispose()
    {
        Settings.Changed -= OnSettingsChanged;
        Profile.Changed -= StateHasChanged;
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Settings.Changed += OnSettingsChanged;
        Profile.Changed += StateHasChanged;
        Revert();
    }

    private void ChooseCustom() => _choice = ProfileChoice.Custom;

    private void Apply()
    {
        if (MayApply)
        {
            Settings.Change(
                Settings.Current with
                {
                    Profile = _choice,
                    Custom = _choice == ProfileChoice.Custom ? Draft!.Value : Settings.Current.Custom,
                }
            );
        }
    }

    private void Revert()
    {
        _shown = Held;
        (_choice, _min, _max, _boost) = (
            _shown.Profile,
            _shown.Custom.MinMs,
            _shown.Custom.MaxMs,
            _shown.Custom.BoostMs
        );
    }

    private void OnSettingsChanged()
    {
        if (_shown != Held)
        {
            Revert();
        }

        StateHasChanged();
    }
}
