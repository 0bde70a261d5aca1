using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Components.View;

/// <summary>
/// What an operator wants to see of the main screen: all that a link to it says. Immutable; equal views have equal addresses. Freeze is
/// not part of it: a page that is opened later has nothing to stand still at.
/// </summary>
public sealed record GridView
{
    /// <summary>The longest search, in characters.</summary>
    public const int MaxQuery = 100;

    /// <summary>The <see cref="Window"/> where nobody chose another.</summary>
    public const int UsualWindow = 1;

    private readonly string _query = "";

    /// <summary>The minutes that a curve may span.</summary>
    public static IReadOnlyList<int> Windows { get; } = [1, 5, 15, 60];

    /// <summary>What is searched for, trimmed and cut to <see cref="MaxQuery"/>.</summary>
    public string Query
    {
        get => _query;
        init => _query = Cut(value.Trim(), MaxQuery).TrimEnd();
    }

    /// <summary>What the groups are.</summary>
    public Grouping Grouping { get; init; }

    /// <summary>What comes first.</summary>
    public Sorting Sorting { get; init; }

    /// <summary>Which sensors are shown.</summary>
    public Chips Chips { get; init; }

    /// <summary>The minutes that a curve spans; one of <see cref="Windows"/>.</summary>
    public int Window { get; init; } = UsualWindow;

    /// <summary>The sensor whose drawer is open; null for none. Untrusted: it may not exist.</summary>
    public SensorId? Sensor { get; init; }

    /// <summary>The attribute whose trend the drawer shows; null for the sensor's first. Untrusted, as <see cref="Sensor"/> is.</summary>
    public AttributeId? Attribute { get; init; }

    /// <summary>A wall: nothing but tiles.</summary>
    public bool IsKiosk { get; init; }

    /// <summary>What of it says which sensors are shown, and where; the rest as usual. Itself where that is all.</summary>
    public GridView ArrangingPart() =>
        this is { Window: UsualWindow, Sensor: null, Attribute: null, IsKiosk: false }
            ? this
            : new()
            {
                Query = Query,
                Grouping = Grouping,
                Sorting = Sorting,
                Chips = Chips,
            };

    // A pair of UTF-16 characters stays whole, or half of it would come back from an address as something else.
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
