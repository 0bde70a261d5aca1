using FsCheck.Xunit;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Tests.Settings;

public sealed class SettingsTextTests
{
    [Fact]
    public void The_usual_settings_are_an_empty_text() => Assert.Equal("", SettingsText.Write(new OperatorSettings()));

    [Fact]
    public void Every_choice_is_written_and_read()
    {
        var chosen = new OperatorSettings
        {
            Theme = Theme.Dark,
            Zone = ClockZone.Utc,
            Density = Density.Compact,
            Profile = ProfileChoice.Custom,
            Custom = new ProfileFigures(40, 300, 1_500),
            HasShortcuts = false,
            NamesWatchers = false,
        };
        const string Text = "theme=dark&zone=utc&density=compact&profile=custom&custom=40.300.1500&keys=off&names=off";
        Assert.Equal(Text, SettingsText.Write(chosen));
        Assert.Equal(chosen, SettingsText.Parse(Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("theme=2&zone=UTC,Local&density=&profile=-1&custom=1.2.3&keys=&names=no")]
    [InlineData("custom=500.50.2000")]
    [InlineData("custom=50.500")]
    [InlineData("custom=50.500.2000.1")]
    [InlineData("custom=50.500.99999999999")]
    [InlineData("custom=-50.500.2000")]
    [InlineData("%%%&&&===\0")]
    public void What_is_not_understood_is_as_usual(string? text) =>
        Assert.Equal(new OperatorSettings(), SettingsText.Parse(text));

    [Fact]
    public void What_is_understood_holds_beside_what_is_not() =>
        Assert.Equal(new OperatorSettings { Theme = Theme.Light }, SettingsText.Parse("theme=LIGHT&zone=mars"));

    [Fact]
    public void A_text_that_is_too_long_is_not_read()
    {
        var text = "theme=dark&x=" + new string('x', SettingsText.MaxLength);
        Assert.Equal(new OperatorSettings(), SettingsText.Parse(text));
    }

    [Property]
    public bool Any_settings_come_back(
        Theme theme,
        ClockZone zone,
        Density density,
        ProfileChoice profile,
        byte min,
        byte more,
        byte most,
        bool keys,
        bool names
    )
    {
        var settings = new OperatorSettings
        {
            Theme = theme,
            Zone = zone,
            Density = density,
            Profile = profile,
            Custom = new ProfileFigures(10 + min, 10 + min + more, 10 + min + more + most),
            HasShortcuts = keys,
            NamesWatchers = names,
        };
        var text = SettingsText.Write(settings);
        return text.Length <= SettingsText.MaxLength && SettingsText.Parse(text) == settings;
    }

    [Property]
    public bool Any_text_gives_sound_settings(string? text) => SettingsText.Parse(text).Custom.Fault is null;
}
