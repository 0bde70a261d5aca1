using System.Buffers;
using Sensocto.Core.History;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>
/// Reads an attribute's past in columns of equal time, each with its lowest, mean and highest value, so that no extreme is lost. Uses every sample where
/// those are kept and one point a second elsewhere. Thread-safe; the cost grows with what is kept of that attribute.
/// </summary>
public static class HistoryQuery
{
    /// <summary>The most points in one answer.</summary>
    public const int MostPoints = 10_000;

    // A gap is judged by the usual spacing: it takes some samples before the first to learn.
    private const long Lead = 30 * TimeSpan.TicksPerSecond;

    /// <summary>
    /// The columns of time from the one that holds <paramref name="from"/> to the one that holds <paramref name="until"/>: a point for each that has samples.
    /// Columns lie at multiples of their width, so that a column is the same in every answer, and a caller that continues from its last
    /// point gets that column whole.
    /// </summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="from">UTC ticks; the answer begins at the start of its column.</param>
    /// <param name="until">UTC ticks, included.</param>
    /// <param name="column">How wide a column is; at least a tick.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range ends before it begins, or has more columns than <see cref="MostPoints"/>.</exception>
    public static HistoryRange ReadColumns(LiveAttribute attribute, long from, long until, TimeSpan column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, TimeSpan.FromTicks(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);
        var width = column.Ticks;
        if ((until / width) - (from / width) >= MostPoints)
        {
            throw new ArgumentOutOfRangeException(nameof(column), column, $"At most {MostPoints} columns.");
        }

        var range = ReadAll(attribute, from / width * width, until);
        return range with { Points = Gather(range.Points, width) };
    }

    /// <summary>What is known from one moment to another, UTC ticks, both included; at the resolution it is kept.</summary>
    internal static HistoryRange ReadAll(LiveAttribute attribute, long from, long until)
    {
        var (seconds, samples) = (attribute.Seconds.Extent, attribute.History.Extent);
        var full = WholeSeconds(seconds, samples);
        var start = Math.Max(0, from - Lead);
        var end = until == long.MaxValue ? until : until + 1;
        var points = new List<HistoryPoint>();
        attribute.Seconds.CopyTo(start, Math.Min(full.From, end), points);
        AddSamples(attribute.History, Math.Max(start, full.From), Math.Min(full.Until, end) - 1, points);
        attribute.Seconds.CopyTo(Math.Max(start, full.Until), end, points);
        MarkGaps(attribute.Descriptor, points);
        points.RemoveAll(p => p.Ticks < from);
        var oldest = Math.Min(seconds?.From ?? long.MaxValue, samples?.From ?? long.MaxValue);
        return new HistoryRange(points, oldest == long.MaxValue ? null : oldest);
    }

    // The range read sample by sample, in whole seconds: a second at its edge is taken whole from the other side, so that nothing is counted twice.
    private static Extent WholeSeconds(Extent? seconds, Extent? samples)
    {
        if (samples is not { } kept)
        {
            return new Extent(long.MaxValue, long.MaxValue);
        }

        const long Second = TimeSpan.TicksPerSecond;
        var from = seconds?.From < kept.From ? (kept.From + Second - 1) / Second * Second : kept.From;
        var until = seconds?.Until > kept.Until ? kept.Until / Second * Second : long.MaxValue;
        return new Extent(from, Math.Max(from, until));
    }

    private static void AddSamples(SampleRing ring, long from, long until, List<HistoryPoint> points)
    {
        var buffer = ArrayPool<Sample>.Shared.Rent(Math.Max(1, ring.Held));
        var count = from > until ? 0 : ring.CopyBetween(from, until, buffer);
        foreach (var sample in buffer.AsSpan(0, count))
        {
            points.Add(new HistoryPoint(sample.Ticks, sample.Value, sample.Value, sample.Value, 1));
        }

        ArrayPool<Sample>.Shared.Return(buffer);
    }

    private static void MarkGaps(AttributeDescriptor attribute, List<HistoryPoint> points)
    {
        var rule = new GapRule(attribute);
        for (var i = 0; i < points.Count; i++)
        {
            if (rule.IsGapBefore(points[i]))
            {
                points[i] = points[i] with { GapBefore = true };
            }
        }
    }

    // Columns lie at multiples of their width, not at the range's edge: the plot stands still while the range moves.
    private static List<HistoryPoint> Gather(IReadOnlyList<HistoryPoint> points, long width)
    {
        var gathered = new List<HistoryPoint>();
        var column = default(Column);
        foreach (var point in points)
        {
            var number = point.Ticks / width;
            if (!column.IsEmpty && column.Number == number)
            {
                column.Add(point);
                continue;
            }

            if (!column.IsEmpty)
            {
                gathered.Add(column.Point);
            }

            column = Column.Begin(number, point);
        }

        if (!column.IsEmpty)
        {
            gathered.Add(column.Point);
        }

        return gathered;
    }
}
