using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Settings;

/// <summary>
/// Writes settings as the text that a browser stores, and parses it. Defaults are omitted. A browser may return anything: a part that is not
/// understood becomes the default, and the rest applies. Pure.
/// </summary>
public static class SettingsText
{
    /// <summary>The longest text that is read; <see cref="Write"/> writes no longer one.</summary>
    public const int MaxLength = 300;

    private const string Off = "off";

    /// <summary>The settings in a text.</summary>
    public static OperatorSettings Parse(string? text)
    {
        if (text is null or { Length: 0 or > MaxLength })
        {
            return new OperatorSettings();
        }

        var values = QueryHelpers.ParseQuery(text);
        string? First(string name) => values.TryGetValue(name, out var found) ? found[0] : null;
        return new OperatorSettings
        {
            Theme = Text.Word<Theme>(First("theme")),
            Zone = Text.Word<ClockZone>(First("zone")),
            Density = Text.Word<Density>(First("density")),
            Profile = Text.Word<ProfileChoice>(First("profile")),
            Custom = Figures(First("custom")),
            HasShortcuts = First("keys") != Off,
            NamesWatchers = First("names") != Off,
        };
    }

    /// <summary>The text of settings; empty for the defaults.</summary>
    public static string Write(OperatorSettings settings)
    {
        var usual = new OperatorSettings();
        var custom = settings.Custom;
        (string Name, string Value)[] all =
        [
            ("theme", settings.Theme == usual.Theme ? "" : Text.Lower(settings.Theme)),
            ("zone", settings.Zone == usual.Zone ? "" : Text.Lower(settings.Zone)),
            ("density", settings.Density == usual.Density ? "" : Text.Lower(settings.Density)),
            ("profile", settings.Profile == usual.Profile ? "" : Text.Lower(settings.Profile)),
            (
                "custom",
                custom == usual.Custom
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $"{custom.MinMs}.{custom.MaxMs}.{custom.BoostMs}")
            ),
            ("keys", settings.HasShortcuts ? "" : Off),
            ("names", settings.NamesWatchers ? "" : Off),
        ];
        return string.Join('&', all.Where(a => a.Value.Length > 0).Select(a => $"{a.Name}={a.Value}"));
    }

    private static ProfileFigures Figures(string? text)
    {
        var numbers = (text ?? "")
            .Split('.')
            .Select(part =>
                int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1
            )
            .ToArray();
        return numbers is [var min, var max, var boost] && new ProfileFigures(min, max, boost) is { Fault: null } sound
            ? sound
            : ProfileFigures.Standard;
    }
}
