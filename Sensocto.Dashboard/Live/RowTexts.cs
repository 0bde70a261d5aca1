using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// A row as it is rendered, its facts as attributes: made once for every page that renders it, so that a thousand pages hold the same texts. From then on
/// wwwroot/js/facts.js writes the same, and from the start the words. Immutable.
/// </summary>
internal sealed class RowTexts(LiveAttribute attribute, RowFacts facts, MarkupString body)
{
    public AttributeKey Key => attribute.Cell.Key;

    public string Handle { get; } = attribute.Cell.Index.ToString(CultureInfo.InvariantCulture);

    public string Level { get; } = Text.Lower(facts.Level);

    public string State { get; } = Text.Lower(facts.State);

    public string Watchers { get; } = facts.Watchers.Viewers.ToString(CultureInfo.InvariantCulture);

    public string Hz { get; } = Text.Number(Pacer.GrantedRateHz(attribute.Descriptor, facts.Window));

    public string? AlarmFace { get; } = facts.Alarm?.Face;

    public string? Priority { get; } = facts.Alarm?.Priority.ToString(CultureInfo.InvariantCulture);

    public MarkupString Body { get; } = body;
}
