using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// The markup of a tile: what the sensor is and where, how many of its attributes have no row, and its rows (<see cref="RowMarkup"/>). It contains nothing that ever
/// changes: that comes with the values, and the page writes it (wwwroot/js/facts.js). The page also adds what is the same in every tile (tile-parts.js). All pages
/// share one string, which is a single piece to the renderer: a page renders a hundred tiles and gets each over the link.
/// </summary>
internal static class TileMarkup
{
    /// <param name="sensor">The tile's sensor.</param>
    /// <param name="zone">Its attributes, as <c>data-zone</c> lists them.</param>
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

    /// <summary>The value of <c>data-zone</c> for some attributes; used where a component for each would cost too much.</summary>
    public static string Zone(IEnumerable<AttentionCell> cells) =>
        string.Join(' ', cells.Select(c => c.Index.ToString(CultureInfo.InvariantCulture)));
}
