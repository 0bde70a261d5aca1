using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// A row: which attribute it is of, and what its curve must know. It says nothing that ever changes: that is the page's, which gets it with the values
/// (wwwroot/js/facts.js). What is the same in every row, the places for value, curve, level, watchers, age, rate and marks, the page makes itself
/// (tile-parts.js). One text for every page: each renders two hundred rows, and gets them over the link.
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
