using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.View;

/// <summary>
/// Writes a view as the query of an address, and parses it. Defaults are omitted. An address may contain anything: a part that is not
/// understood becomes the default, and the rest applies. Pure.
/// </summary>
public static class GridViewQuery
{
    /// <summary>The view in an address's query, given with or without its question mark.</summary>
    public static GridView Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string? First(string name) => values.TryGetValue(name, out var found) ? found[0] : null;
        var window = int.TryParse(First("window"), CultureInfo.InvariantCulture, out var minutes)
            ? minutes
            : GridView.UsualWindow;
        return new GridView
        {
            Query = First("q") ?? "",
            Grouping = Text.Word<Grouping>(First("group")),
            Sorting = Text.Word<Sorting>(First("sort")),
            Chips = Words(First("show")),
            Window = GridView.Windows.Contains(window) ? window : GridView.UsualWindow,
            Sensor = SensorId.TryCreate(First("sensor"), out var sensor) ? sensor : null,
            Attribute = AttributeId.TryCreate(First("attribute"), out var attribute) ? attribute : null,
            IsKiosk = First("kiosk") is "" or "1" or "true",
        };
    }

    /// <summary>The query of a view with its question mark; empty for the default view.</summary>
    public static string Write(GridView view)
    {
        var query = new StringBuilder();
        Add(query, "q", view.Query);
        Add(query, "group", view.Grouping == default ? "" : Text.Lower(view.Grouping));
        Add(query, "sort", view.Sorting == default ? "" : Text.Lower(view.Sorting));
        Add(query, "show", string.Join(',', Each(view.Chips).Select(Text.Lower)));
        Add(
            query,
            "window",
            view.Window == GridView.UsualWindow ? "" : view.Window.ToString(CultureInfo.InvariantCulture)
        );
        Add(query, "sensor", view.Sensor?.Value ?? "");
        Add(query, "attribute", view.Attribute?.Value ?? "");
        Add(query, "kiosk", view.IsKiosk ? "1" : "");
        return query.ToString();
    }

    private static IEnumerable<Chips> Each(Chips chips) =>
        Enum.GetValues<Chips>().Where(c => c != Chips.None && chips.HasFlag(c));

    private static Chips Words(string? text) =>
        (text ?? "").Split(',').Select(Text.Word<Chips>).Aggregate(Chips.None, (all, chip) => all | chip);

    private static void Add(StringBuilder query, string name, string value)
    {
        if (value.Length > 0)
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
