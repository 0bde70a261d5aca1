using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.View;

/// <summary>
/// A view of the main screen: everything that a link to it contains. Immutable; equal views have equal addresses. Freeze is
/// not part of it, because a page that is opened later has no moment to freeze at.
/// </summary>
public sealed record GridView
{
    /// <summary>The longest search, in characters.</summary>
    public const int MaxQuery = 100;

    /// <summary>The default <see cref="Window"/>.</summary>
    public const int UsualWindow = 1;

    private readonly string _query = "";

    /// <summary>The minutes that a curve may span.</summary>
    public static IReadOnlyList<int> Windows { get; } = [1, 5, 15, 60];

    /// <summary>The search text, trimmed and cut to <see cref="MaxQuery"/>.</summary>
    public string Query
    {
        get => _query;
        init => _query = Text.Cut(value.Trim(), MaxQuery).TrimEnd();
    }

    /// <summary>How sensors are grouped.</summary>
    public Grouping Grouping { get; init; }

    /// <summary>How sensors and groups are sorted.</summary>
    public Sorting Sorting { get; init; }

    /// <summary>Which sensors are shown.</summary>
    public Chips Chips { get; init; }

    /// <summary>The minutes that a curve spans; one of <see cref="Windows"/>.</summary>
    public int Window { get; init; } = UsualWindow;

    /// <summary>The sensor whose drawer is open; null for none. Untrusted: it may not exist.</summary>
    public SensorId? Sensor { get; init; }

    /// <summary>The attribute whose trend the drawer shows; null for the sensor's first. Untrusted, as <see cref="Sensor"/> is.</summary>
    public AttributeId? Attribute { get; init; }

    /// <summary>Whether it is a wall: nothing but tiles.</summary>
    public bool IsKiosk { get; init; }

    /// <summary>The part of it that decides which sensors are shown, and where; the rest has default values. Returns itself if it has no other part.</summary>
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
}
