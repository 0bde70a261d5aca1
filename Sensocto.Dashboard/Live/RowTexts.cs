using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;
using Sensocto.Dashboard.Components;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// A row as it is rendered, but for what only its page knows: made once for every page that renders it, so that a thousand pages hold the same texts.
/// From then on wwwroot/js/facts.js writes the same. Immutable.
/// </summary>
internal sealed class RowTexts
{
    public RowTexts(LiveAttribute attribute, RowFacts facts)
    {
        var (about, hz) = (
            attribute.Descriptor,
            Math.Min(attribute.Descriptor.FullRateHz, 1 / facts.Window.TotalSeconds)
        );
        Handle = attribute.Cell.Index.ToString(CultureInfo.InvariantCulture);
        Level = Text.Lower(facts.Level);
        State = Text.Lower(facts.State);
        Watchers = facts.Watchers.Viewers.ToString(CultureInfo.InvariantCulture);
        Hz = Text.Number(hz);
        WindowMs = Text.Number(facts.Window.TotalMilliseconds);
        FullHz = Text.Number(about.FullRateHz);
        Precision = about.Precision.ToString(CultureInfo.InvariantCulture);
        (RangeMin, RangeMax) = (Text.Number(about.RangeMin), Text.Number(about.RangeMax));
        (LimitLow, LimitHigh) = (Text.Number(about.Limits?.Low), Text.Number(about.Limits?.High));
        Rate =
            hz >= 1
                ? string.Create(CultureInfo.InvariantCulture, $"{hz:0.#}/{about.FullRateHz:0.#} Hz")
                : WindowReason.Rate(hz);
        Who = new MarkupString(
            $"<span class=\"who\"><span class=\"attention\" data-level=\"{Level}\"><span class=\"bars\" aria-hidden=\"true\"><i></i><i></i><i></i></span> "
                + $"<span class=\"level-word\">{facts.Level}</span></span> {Company(facts.Watchers)}</span>"
        );
    }

    public string Handle { get; }

    public string Level { get; }

    public string State { get; }

    public string Watchers { get; }

    public string Hz { get; }

    public string WindowMs { get; }

    public string FullHz { get; }

    public string Precision { get; }

    public string RangeMin { get; }

    public string RangeMax { get; }

    public string LimitLow { get; }

    public string LimitHigh { get; }

    /// <summary>Granted of what the sensor measures; below one a second, the time between two says more.</summary>
    public string Rate { get; }

    /// <summary>The level as bars and word, and who looks.</summary>
    public MarkupString Who { get; }

    private static string Company(Company watchers)
    {
        var title =
            watchers.Names.Length > 0 ? $"{watchers.Viewers} looking: {watchers.Names}" : $"{watchers.Viewers} looking";
        return watchers.Viewers == 0
            ? "<span class=\"watchers\"></span>"
            : $"<span class=\"watchers\" title=\"{Safe(title)}\">{Safe(Short(watchers))}</span>";
    }

    private static string Short(Company watchers) =>
        watchers.Initials.Length == 0 ? $"× {watchers.Viewers}"
        : watchers.Viewers == 1 ? watchers.Initials
        : $"{watchers.Initials} +{watchers.Viewers - 1}";

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
