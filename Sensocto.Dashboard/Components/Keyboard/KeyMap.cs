namespace Sensocto.Dashboard.Components.Keyboard;

/// <summary>The page's keys, in the order of its help. The only list: the page's module gets it, and the help shows it.</summary>
public static class KeyMap
{
    /// <summary>Switches between light and dark.</summary>
    public const string Theme = "theme";

    /// <summary>Turns the page into a wall, or back.</summary>
    public const string Kiosk = "kiosk";

    /// <summary>Goes to the monitor page.</summary>
    public const string Monitor = "monitor";

    /// <summary>The prefix of the commands that choose a window; its place in the list follows: "window-1".</summary>
    public const string Window = "window-";

    /// <summary>Keys for moving about; never switched off, and inactive in text boxes.</summary>
    public static IReadOnlyList<Shortcut> Moving { get; } =
    [
        new("← → ↑ ↓", "The tile beside, above or below"),
        new("Home · End", "The first or last tile of the row"),
        new("Ctrl Home · Ctrl End", "The first or last tile of all"),
        new("Page up · Page down", "A screenful of tiles"),
        new("Enter", "Open the drawer of the tile"),
        new("Esc", "Back: out of the drawer, the search box, the wall, the page"),
    ];

    /// <summary>Single keys; the settings can switch them off.</summary>
    public static IReadOnlyList<Shortcut> Shortcuts { get; } =
    [
        new("/", "Search", "/", "search"),
        new("G", "Group by", "g", "group"),
        new("S", "Sort by", "s", "sort"),
        new("1 – 4", "Window of 1, 5, 15 or 60 minutes", "1", Window + "1"),
        new("", "", "2", Window + "2"),
        new("", "", "3", Window + "3"),
        new("", "", "4", Window + "4"),
        new("Space", "Freeze or resume", "space", "freeze"),
        new("P", "Pin or unpin the tile", "p", "pin"),
        new("A", "Acknowledge the alarm of the tile, or the first in sight", "a", "acknowledge"),
        new("Shift A", "Next alarm", "shift+a", "next-alarm"),
        new("C", "Copy a link to what is shown", "c", "copy-link"),
        new("T", "Light or dark", "t", Theme),
        new("K", "Wall: nothing but tiles", "k", Kiosk),
        new("M", "Monitor", "m", Monitor),
        new("?", "This help", "?", "help"),
    ];
}
