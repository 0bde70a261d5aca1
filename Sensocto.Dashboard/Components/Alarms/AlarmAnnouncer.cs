using Sensocto.Core.Alarms;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>What a screen reader says of alarms: each call for attention once, many as a number and the most urgent of them.</summary>
internal sealed class AlarmAnnouncer(long known)
{
    private long _known = known;

    /// <summary>What is new since the last time; null for nothing.</summary>
    public string? Next(AlarmReading reading)
    {
        // Standing alarms come the most urgent first.
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
