using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Tuning;

/// <summary>
/// Chooses the profile that fits a link. A profile is left later than it is entered, so that a borderline link does not flip back and forth. Pure.
/// </summary>
public static class ProfileRule
{
    /// <summary>Below this round trip a link is a LAN, in ms …</summary>
    public const double LanBelow = 25;

    /// <summary>… until it is above this one.</summary>
    public const double LanUntil = 40;

    /// <summary>Above this round trip a link is a mobile one, in ms …</summary>
    public const double MobileAbove = 200;

    /// <summary>… until it is below this one.</summary>
    public const double MobileUntil = 120;

    /// <summary>The profile that fits, given the previous one. If the operator saves data, it is Mobile.</summary>
    public static ProfileChoice Next(ProfileChoice current, double? roundTripMs, bool savesData)
    {
        if (savesData)
        {
            return ProfileChoice.Mobile;
        }

        return roundTripMs switch
        {
            null => current,
            < LanBelow => ProfileChoice.Lan,
            <= LanUntil when current == ProfileChoice.Lan => ProfileChoice.Lan,
            > MobileAbove => ProfileChoice.Mobile,
            >= MobileUntil when current == ProfileChoice.Mobile => ProfileChoice.Mobile,
            _ => ProfileChoice.Standard,
        };
    }
}
