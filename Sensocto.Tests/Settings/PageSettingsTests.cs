using Sensocto.Dashboard.Settings;

namespace Sensocto.Tests.Settings;

public sealed class PageSettingsTests
{
    private readonly PageSettings _settings = new();
    private int _changes;

    public PageSettingsTests() => _settings.Changed += () => _changes++;

    [Fact]
    public void A_choice_is_told_once_and_the_same_one_not_again()
    {
        var dark = new OperatorSettings { Theme = Theme.Dark };
        _settings.Change(dark);
        _settings.Change(dark with { });
        Assert.Equal((dark, 1), (_settings.Current, _changes));
    }

    [Theory]
    [InlineData(Theme.System, false, false)]
    [InlineData(Theme.System, true, true)]
    [InlineData(Theme.Light, true, false)]
    [InlineData(Theme.Dark, false, true)]
    public void The_page_is_dark_as_chosen_or_as_the_system_is(Theme theme, bool systemIsDark, bool isDark)
    {
        _settings.Restore(new OperatorSettings { Theme = theme });
        _settings.NoteSystem(systemIsDark);
        Assert.Equal(isDark, _settings.IsDark);
    }

    [Fact]
    public void The_system_and_a_blocked_storage_are_told_when_they_change()
    {
        _settings.NoteSystem(false);
        _settings.NoteKept(true);
        Assert.Equal(0, _changes);
        _settings.NoteSystem(true);
        _settings.NoteKept(false);
        Assert.Equal((2, false), (_changes, _settings.IsKept));
    }
}
