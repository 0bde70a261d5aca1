using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Tuning;

/// <summary>
/// Which profile fits a link. A link on the edge does not go to and fro: a profile is left later than it is entered. Pure.
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

    /// <summary>The profile that fits, given the one that did until now. An operator who saves data has a mobile link.</summary>
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
