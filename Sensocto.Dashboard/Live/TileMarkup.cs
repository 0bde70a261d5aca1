using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Live;

/// <summary>What a tile's head says of a sensor and never changes: before its marks, and after them. One text for every page.</summary>
internal static class TileMarkup
{
    /// <summary>What it is, and where.</summary>
    public static MarkupString Lead(SensorDescriptor sensor) =>
        new(
            $"<button type=\"button\" class=\"tile-name plain\" data-part=\"open\" title=\"{Safe(sensor.Id.Value)}\">{Safe(sensor.Name)}</button>"
                + $"<span class=\"tile-room\">{Safe(sensor.Room)}</span>"
        );

    /// <summary>How many of its attributes have no row, and the pin.</summary>
    public static MarkupString Tail(SensorDescriptor sensor, int hidden, bool isPinned)
    {
        var more =
            hidden > 0 ? $"<span class=\"more\">+{hidden.ToString(CultureInfo.InvariantCulture)} more</span>" : "";
        var (pressed, label) = isPinned ? ("true", $"Unpin {sensor.Name}") : ("false", $"Pin {sensor.Name}");
        return new(
            more
                + $"<button type=\"button\" class=\"icon-button\" data-part=\"pin\" aria-pressed=\"{pressed}\" aria-label=\"{Safe(label)}\" title=\"{Safe(label)}\"></button>"
        );
    }

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
