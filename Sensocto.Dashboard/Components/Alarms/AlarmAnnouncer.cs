using Sensocto.Core.Alarms;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>What a screen reader says about alarms: each new one once, and several as a count and the most urgent of them.</summary>
internal sealed class AlarmAnnouncer(long known)
{
    private long _known = known;

    /// <summary>The announcement of what is new since the last call; null if nothing is.</summary>
    public string? Next(AlarmReading reading)
    {
        // Standing alarms are sorted, the most urgent first.
        var news = reading.Standing.Where(a => a.IsUnacknowledged && a.Sequence > _known).ToList();
        _known = reading.LastSequence;
        return news switch
        {
            [] => null,
            [var one] => AlarmWords.Sentence(one),
            [var first, ..] => $"{news.Count} new alarms. {AlarmWords.Sentence(first)}",
        };
    }
}
