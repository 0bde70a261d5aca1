using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// A row: which attribute it is of, and places for value and curve, which the page writes (wwwroot/js/readout.js). It says nothing that ever changes: that is
/// the page's, which gets it with the values (wwwroot/js/facts.js). What is the same in every row, the places for level, watchers, age, rate and marks, the
/// page makes itself (row-parts.js). One text for every page, and to the renderer one piece: a page renders two hundred rows, and gets each over the link.
/// </summary>
internal static class RowMarkup
{
    public static MarkupString Of(LiveAttribute attribute)
    {
        var (key, about) = (attribute.Cell.Key, attribute.Descriptor);
        var handle = attribute.Cell.Index.ToString(CultureInfo.InvariantCulture);
        return new(
            $"<div class=\"attr\" data-zone=\"{handle}\" data-handle=\"{handle}\""
                + $" data-sensor-id=\"{Text.Safe(key.Sensor.Value)}\" data-attribute-id=\"{Text.Safe(key.Attribute.Value)}\">"
                + "<div class=\"reading\"><span class=\"name-line\">"
                + $"<span class=\"attr-name\" title=\"{Text.Safe(about.Name)}\">{Text.Safe(about.Name)}</span></span>"
                + $"<span class=\"value-line\"><span class=\"value\" data-part=\"value\"></span> <span class=\"unit\">{Text.Safe(about.Unit)}</span></span></div>"
                + $"<div class=\"spark\" data-part=\"spark\" aria-hidden=\"true\"{About(about)}></div></div>"
        );
    }

    private static string About(AttributeDescriptor about) =>
        $" data-hz=\"{Text.Number(about.FullRateHz)}\" data-precision=\"{about.Precision.ToString(CultureInfo.InvariantCulture)}\""
        + Known("range-min", about.RangeMin)
        + Known("range-max", about.RangeMax)
        + Known("limit-low", about.Limits?.Low)
        + Known("limit-high", about.Limits?.High);

    private static string Known(string name, double? value) =>
        value is { } known ? $" data-{name}=\"{Text.Number(known)}\"" : "";
}
