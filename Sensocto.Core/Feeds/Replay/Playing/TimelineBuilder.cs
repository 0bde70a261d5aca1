using System.Globalization;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Replay.Playing;

/// <summary>Builds the feeds of series that were recorded together: they keep their offsets in time to one another, and start over together.</summary>
internal sealed class TimelineBuilder(
    ReplayOptions options,
    TimeProvider clock,
    long start,
    string room,
    ReportBuilder report
)
{
    /// <summary>The longest lap, so that no time on it overflows.</summary>
    private static readonly long MaxLap = TimeSpan.FromDays(365_000).Ticks;

    /// <exception cref="ReplayException">The recording is too long for the speed.</exception>
    public IReadOnlyList<ISensorFeed> Build(SeriesShelf shelf)
    {
        var sensors = shelf.Sensors.Select(s => s.ToArray()).ToArray();
        foreach (var series in sensors.SelectMany(s => s))
        {
            series.PutInOrder(report);
        }

        var (first, last) = (sensors.Min(s => s.Min(FirstOf)), sensors.Max(s => s.Max(LastOf)));
        if ((last - first) / options.Speed > MaxLap)
        {
            throw new ReplayException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{shelf.File}: recorded from {new DateTime(first):yyyy-MM-dd} to {new DateTime(last):yyyy-MM-dd}, more than a thousand years at this speed."
                )
            );
        }

        var played = Array.ConvertAll(
            sensors,
            s => Array.ConvertAll(s, r => PlayedSeries.Of(r, first, options.Speed, report))
        );
        var timeline = new Timeline(start, played.Max(s => s.Max(p => p.Length)), options.Loop);
        return [.. sensors.Zip(played, (s, p) => new ReplayFeed(Describe(s, p), p, timeline, clock))];
    }

    private static long FirstOf(RecordedSeries series) => series.Samples[0].Ticks;

    private static long LastOf(RecordedSeries series) => series.Samples[^1].Ticks;

    private SensorDescriptor Describe(RecordedSeries[] recorded, PlayedSeries[] played) =>
        new()
        {
            Id = recorded[0].Key.Sensor,
            Name = recorded[0].Key.Sensor.Value,
            Room = room,
            Type = "recording",
            Attributes = [.. recorded.Zip(played, (r, p) => p.Describe(r.Key.Attribute, r.Unit))],
        };
}
