using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// A tile: what it is and where, how many of its attributes have no row, and its rows (<see cref="RowMarkup"/>). It says nothing that ever changes: that comes
/// with the values, and the page writes it (wwwroot/js/facts.js). What is the same in every tile the page makes itself (tile-parts.js). One text for every page,
/// and to the renderer one piece: a page renders a hundred, and gets each over the link.
/// </summary>
internal static class TileMarkup
{
    /// <param name="sensor">What it is of.</param>
    /// <param name="zone">Its rows, as <c>data-zone</c> says them.</param>
    /// <param name="rows">The rows.</param>
    public static MarkupString Of(SensorDescriptor sensor, string zone, IReadOnlyList<MarkupString> rows)
    {
        var hidden = sensor.Attributes.Count - rows.Count;
        var more =
            hidden > 0 ? $"<span class=\"more\">+{hidden.ToString(CultureInfo.InvariantCulture)} more</span>" : "";
        var lone = rows.Count == 1 ? " data-rows=\"1\"" : "";
        return new(
            $"<div class=\"tile\" data-zone=\"{zone}\" data-sensor-id=\"{Text.Safe(sensor.Id.Value)}\"{lone}>"
                + $"<div class=\"tile-head\"><button class=\"tile-name\">{Text.Safe(sensor.Name)}</button>"
                + $"<span class=\"tile-room\">{Text.Safe(sensor.Room)}</span>{more}</div>"
                + $"{string.Concat(rows.Select(r => r.Value))}</div>"
        );
    }

    /// <summary>What <c>data-zone</c> says of some attributes: for what is rendered so often that it can not afford a component.</summary>
    public static string Zone(IEnumerable<AttentionCell> cells) =>
        string.Join(' ', cells.Select(c => c.Index.ToString(CultureInfo.InvariantCulture)));
}
