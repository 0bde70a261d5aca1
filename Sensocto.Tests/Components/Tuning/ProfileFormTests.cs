using Bunit;
using Sensocto.Dashboard.Components.Tuning;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Tests.Components.Tuning;

public sealed class ProfileFormTests : DashboardTestContext
{
    [Fact]
    public void The_table_is_that_of_the_profiles()
    {
        var form = Render<ProfileForm>();
        Assert.Equal(["30 ms", "200 ms", "1,000 ms"], Cells(form, "lan"));
        Assert.Equal(["50 ms", "500 ms", "2,000 ms"], Cells(form, "standard"));
        Assert.Equal(["100 ms", "1,000 ms", "3,000 ms"], Cells(form, "mobile"));
        Assert.Equal("auto", form.Find("tr.chosen").GetAttribute("data-profile"));
    }

    [Fact]
    public async Task What_the_device_says_is_shown_with_what_follows()
    {
        var form = Render<ProfileForm>();
        Assert.Equal(
            ("Standard, by Auto", "not measured yet", "not told by this browser; no cap"),
            (Fact(form, "holds"), Fact(form, "round-trip"), Fact(form, "battery-fact"))
        );
        await form.InvokeAsync(() => Profile.Report(new DeviceReport(0.219, false, true, 130.04, 80)));
        Assert.Equal("Mobile, by Auto", Fact(form, "holds"));
        Assert.Equal("130 ms mean 80 ms best", Fact(form, "round-trip"));
        Assert.Equal("260.1 ms twice that, between 100 ms and 1,000 ms", Fact(form, "debounce"));
        Assert.Equal("on: Mobile fits", Fact(form, "saver"));
        Assert.Equal("21%; at most Medium", Fact(form, "battery-fact"));
    }

    [Fact]
    public async Task The_boost_that_is_shown_is_the_one_that_holds()
    {
        var form = Render<ProfileForm>();
        Assert.Equal("2,000 ms", Fact(form, "boost"));
        await form.InvokeAsync(() => Profile.Report(new DeviceReport(null, false, false, 5, 5)));
        Assert.Equal(
            ("LAN, by Auto", "2,000 ms this server’s; Auto does not shorten it"),
            (Fact(form, "holds"), Fact(form, "boost"))
        );
        await form.InvokeAsync(() => Settings.Change(new OperatorSettings { Profile = ProfileChoice.Lan }));
        Assert.Equal(("LAN", "1,000 ms"), (Fact(form, "holds"), Fact(form, "boost")));
    }

    [Fact]
    public void Nothing_holds_before_apply_and_revert_takes_it_back()
    {
        var form = Render<ProfileForm>();
        Assert.True(IsDisabled(form, "apply-profile"));
        form.Find("tr[data-profile=lan] input").Change(true);
        Assert.Equal(ProfileChoice.Auto, Settings.Current.Profile);
        form.Find("[data-part=revert-profile]").Click();
        Assert.Equal("auto", form.Find("tr.chosen").GetAttribute("data-profile"));
        form.Find("tr[data-profile=lan] input").Change(true);
        form.Find("[data-part=apply-profile]").Click();
        Assert.Equal(ProfileChoice.Lan, Settings.Current.Profile);
        Assert.Equal("LAN", Fact(form, "holds"));
        Assert.True(IsDisabled(form, "apply-profile"));
    }

    [Fact]
    public void Figures_of_ones_own_are_checked_and_then_hold()
    {
        var form = Render<ProfileForm>();
        form.Find("[data-part=custom-min]").Input("600");
        Assert.Equal("custom", form.Find("tr.chosen").GetAttribute("data-profile"));
        Assert.Equal("The longest debounce must not be below the shortest.", form.Find("[role=alert]").TextContent);
        Assert.True(IsDisabled(form, "apply-profile"));
        form.Find("[data-part=custom-min]").Input("");
        Assert.StartsWith("Enter a whole number", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        form.Find("[data-part=custom-min]").Input("20");
        Assert.Empty(form.FindAll("[role=alert]"));
        form.Find("[data-part=apply-profile]").Click();
        var custom = new ProfileFigures(20, 500, 2_000);
        Assert.Equal((ProfileChoice.Custom, custom), (Settings.Current.Profile, Settings.Current.Custom));
        Assert.Equal(custom, Profile.Figures);
    }

    [Fact]
    public async Task What_is_chosen_elsewhere_is_shown_here()
    {
        var form = Render<ProfileForm>();
        await form.InvokeAsync(() => Settings.Change(new OperatorSettings { Profile = ProfileChoice.Mobile }));
        Assert.Equal("mobile", form.Find("tr.chosen").GetAttribute("data-profile"));
    }

    [Fact]
    public async Task What_is_typed_outlives_a_choice_of_something_else()
    {
        var form = Render<ProfileForm>();
        form.Find("[data-part=custom-min]").Input("20");
        await form.InvokeAsync(() => Settings.Change(Settings.Current with { Theme = Theme.Dark }));
        Assert.Equal("20", form.Find("[data-part=custom-min]").GetAttribute("value"));
        Assert.Equal("custom", form.Find("tr.chosen").GetAttribute("data-profile"));
    }

    [Fact]
    public void A_button_that_can_not_be_pressed_keeps_the_focus_and_does_nothing()
    {
        var form = Render<ProfileForm>();
        form.Find("[data-part=custom-min]").Input("600");
        Assert.False(form.Find("[data-part=apply-profile]").HasAttribute("disabled"));
        form.Find("[data-part=apply-profile]").Click();
        Assert.Equal(new OperatorSettings(), Settings.Current);
    }

    private static IEnumerable<string> Cells(IRenderedComponent<ProfileForm> form, string profile) =>
        form.FindAll($"tr[data-profile={profile}] td").Select(c => c.TextContent);

    private static string Fact(IRenderedComponent<ProfileForm> form, string part) =>
        form.Find($"[data-part={part}]").TextContent;

    private static bool IsDisabled(IRenderedComponent<ProfileForm> form, string part) =>
        form.Find($"[data-part={part}]").GetAttribute("aria-disabled") == "true";
}
