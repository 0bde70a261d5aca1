using Sensocto.Dashboard.Components.Keyboard;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Tests.Components.Keyboard;

public sealed class KeyMapTests
{
    [Fact]
    public void A_key_does_one_thing()
    {
        Assert.Equal(
            KeyMap.Shortcuts.Count,
            KeyMap.Shortcuts.Select(k => k.Key).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.All(KeyMap.Shortcuts, k => Assert.False(string.IsNullOrEmpty(k.Command)));
    }

    [Fact]
    public void Keys_that_move_about_are_none_that_may_be_switched_off() =>
        Assert.All(KeyMap.Moving, k => Assert.Null(k.Key));

    [Fact]
    public void Every_window_has_a_key() =>
        Assert.Equal(
            GridView.Windows.Count,
            KeyMap.Shortcuts.Count(k => k.Command!.StartsWith(KeyMap.Window, StringComparison.Ordinal))
        );
}
