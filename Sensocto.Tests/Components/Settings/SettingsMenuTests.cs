using Bunit;
using Sensocto.Dashboard.Components.Settings;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Tests.Components.Settings;

public sealed class SettingsMenuTests : DashboardTestContext
{
    [Fact]
    public void Every_choice_shows_what_holds_and_holds_at_once()
    {
        Settings.Restore(new OperatorSettings { Theme = Theme.Dark });
        var menu = Render<SettingsMenu>();
        Assert.Equal(["Dark", "Local", "Comfortable", "True", "Auto", "True"], Chosen(menu));
        Choose(menu, "theme", "Light");
        Choose(menu, "zone", "Utc");
        Choose(menu, "density", "Compact");
        Choose(menu, "names", "False");
        Choose(menu, "profile", "Mobile");
        Choose(menu, "shortcuts", "False");
        Assert.Equal(
            new OperatorSettings
            {
                Theme = Theme.Light,
                Zone = ClockZone.Utc,
                Density = Density.Compact,
                NamesWatchers = false,
                Profile = ProfileChoice.Mobile,
                HasShortcuts = false,
            },
            Settings.Current
        );
        Assert.Equal(["Light", "Utc", "Compact", "False", "Mobile", "False"], Chosen(menu));
    }

    [Fact]
    public async Task It_says_which_profile_the_link_has()
    {
        var menu = Render<SettingsMenu>();
        Assert.StartsWith("Standard now; the round trip is not measured yet.", Note(menu), StringComparison.Ordinal);
        await menu.InvokeAsync(() => Profile.Report(new DeviceReport(null, false, false, 60, 6.4)));
        Assert.StartsWith("LAN now; round trip 6 ms.", Note(menu), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_is_said()
    {
        var menu = Render<SettingsMenu>();
        Assert.Empty(menu.FindAll("[data-part=not-kept]"));
        await menu.InvokeAsync(() => Settings.NoteKept(false));
        Assert.Equal("status", menu.Find("[data-part=not-kept]").GetAttribute("role"));
    }

    [Fact]
    public void The_button_opens_it_without_the_server()
    {
        var menu = Render<SettingsMenu>();
        Assert.Equal(menu.Find("[popover]").Id, menu.Find("button").GetAttribute("popovertarget"));
    }

    private static IEnumerable<string?> Chosen(IRenderedComponent<SettingsMenu> menu) =>
        menu.FindAll("input[checked]").Select(i => i.GetAttribute("value"));

    private static string Note(IRenderedComponent<SettingsMenu> menu) =>
        menu.Find("[data-part=profile-note]").TextContent.Trim();

    private static void Choose(IRenderedComponent<SettingsMenu> menu, string part, string value) =>
        menu.Find($"[data-part={part}] input[value={value}]").Change(value);
}
