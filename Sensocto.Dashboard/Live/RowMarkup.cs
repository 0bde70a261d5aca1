using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// The markup of a row: its attribute, and what its curve needs to know. It contains nothing that ever changes: the page gets that with the values and writes it
/// itself (wwwroot/js/facts.js). The page also adds what is the same in every row: the places for value, curve, level, watchers, age, rate and marks (tile-parts.js).
/// All pages share one string, because each renders two hundred rows and gets them over the link.
/// </summary>
internal static class RowMarkup
{
    public static MarkupString Of(LiveAttribute attribute)
    {
        var (key, about) = (attribute.Cell.Key, attribute.Descriptor);
        var handle = attribute.Cell.Index.ToString(CultureInfo.InvariantCulture);
        return new(
            $"<div class=\"attr\" data-handle=\"{handle}\" data-attribute-id=\"{Text.Safe(key.Attribute.Value)}\"{About(about)}>"
                + $"<span class=\"attr-name\">{Text.Safe(about.Name)}</span>{Unit(about)}</div>"
        );
    }

    private static string Unit(AttributeDescriptor about) =>
        about.Unit.Length > 0 ? $"<span class=\"unit\">{Text.Safe(about.Unit)}</span>" : "";

    private static string About(AttributeDescriptor about) =>
        $" data-hz=\"{Text.Number(about.FullRateHz)}\""
        + (about.Precision > 0 ? $" data-precision=\"{about.Precision.ToString(CultureInfo.InvariantCulture)}\"" : "")
        + Known("range-min", about.RangeMin)
        + Known("range-max", about.RangeMax)
        + Known("limit-low", about.Limits?.Low)
        + Known("limit-high", about.Limits?.High);

    private static string Known(string name, double? value) =>
        value is { } known ? $" data-{name}=\"{Text.Number(known)}\"" : "";
}
