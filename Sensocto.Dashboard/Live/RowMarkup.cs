using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// What is in a row and never changes by Blazor's hand: its attribute, and places for what the page writes: value, age and curve (wwwroot/js/readout.js),
/// level, watchers, rate and marks (facts.js). One text for every page, and to the renderer one piece: a page renders two hundred rows.
/// </summary>
internal static class RowMarkup
{
    public static MarkupString Of(AttributeDescriptor about) =>
        new(
            "<div class=\"reading\"><span class=\"name-line\">"
                + $"<span class=\"attr-name\" title=\"{Safe(about.Name)}\">{Safe(about.Name)}</span>"
                + "<span class=\"mark\" data-part=\"alarm\" hidden><i aria-hidden=\"true\"></i><span data-part=\"alarm-word\"></span></span>"
                + "<span class=\"mark\" data-part=\"state\" hidden></span></span>"
                + $"<span class=\"value-line\"><span class=\"value\" data-part=\"value\"></span> <span class=\"unit\">{Safe(about.Unit)}</span></span></div>"
                + $"<div class=\"spark\" data-part=\"spark\" aria-hidden=\"true\"{About(about)}></div>"
                + "<div class=\"facts\"><span class=\"who\"><span class=\"attention\">"
                + "<span class=\"bars\" aria-hidden=\"true\"><i></i><i></i><i></i></span> <span class=\"level-word\"></span></span> <span class=\"watchers\"></span></span>"
                + "<span class=\"pace\"><span class=\"age\" data-part=\"age\"></span><button type=\"button\" class=\"rate\" data-part=\"rate\"></button></span></div>"
        );

    private static string About(AttributeDescriptor about) =>
        $" data-hz=\"{Text.Number(about.FullRateHz)}\" data-precision=\"{about.Precision.ToString(CultureInfo.InvariantCulture)}\""
        + $" data-range-min=\"{Text.Number(about.RangeMin)}\" data-range-max=\"{Text.Number(about.RangeMax)}\""
        + $" data-limit-low=\"{Text.Number(about.Limits?.Low)}\" data-limit-high=\"{Text.Number(about.Limits?.High)}\"";

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
