using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components;

namespace Sensocto.Dashboard.Live;

/// <summary>What a tile's head says of a sensor and never changes: before its marks, and after them. One text for every page.</summary>
internal static class TileMarkup
{
    /// <summary>What it is, and where.</summary>
    public static MarkupString Lead(SensorDescriptor sensor) =>
        new(
            $"<button type=\"button\" class=\"tile-name plain\" data-part=\"open\" tabindex=\"-1\" title=\"{Text.Safe(sensor.Id.Value)}\">{Text.Safe(sensor.Name)}</button>"
                + $"<span class=\"tile-room\">{Text.Safe(sensor.Room)}</span>"
        );

    /// <summary>How many of its attributes have no row, and the pin.</summary>
    public static MarkupString Tail(SensorDescriptor sensor, int hidden, bool isPinned)
    {
        var more =
            hidden > 0 ? $"<span class=\"more\">+{hidden.ToString(CultureInfo.InvariantCulture)} more</span>" : "";
        var (pressed, label) = isPinned ? ("true", $"Unpin {sensor.Name}") : ("false", $"Pin {sensor.Name}");
        return new(
            more
                + $"<button type=\"button\" class=\"icon-button\" data-part=\"pin\" tabindex=\"-1\" aria-pressed=\"{pressed}\" aria-label=\"{Text.Safe(label)}\" title=\"{Text.Safe(label)}\"></button>"
        );
    }
}
