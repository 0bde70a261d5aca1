using Sensocto.Core.Feeds.Replay.Csv;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Replay;

/// <summary>What was recorded of one attribute, at recorded time.</summary>
internal sealed class RecordedSeries(AttributeKey key)
{
    /// <summary>Bounded by <see cref="ReplayOptions.MaxRows"/>.</summary>
    private List<Sample> _samples = [];

    public AttributeKey Key => key;

    public string Unit { get; private set; } = "";

    /// <summary>The samples; after <see cref="PutInOrder"/> strictly rising in time.</summary>
    public IReadOnlyList<Sample> Samples => _samples;

    /// <summary>Keeps a sample or returns why not: one attribute has one unit.</summary>
    public string? Add(string unit, Sample sample)
    {
        if (unit.Length > 0 && Unit.Length > 0 && unit != Unit)
        {
            return $"the unit {Words.Quote(unit)} is not {Words.Quote(Unit)}, which the attribute had before";
        }

        Unit = unit.Length > 0 ? unit : Unit;
        _samples.Add(sample);
        return null;
    }

    /// <summary>Sorts by time and keeps the last row of each time.</summary>
    public void PutInOrder(ReportBuilder report)
    {
        var late = 0;
        for (var i = 1; i < _samples.Count; i++)
        {
            late += _samples[i].Ticks < _samples[i - 1].Ticks ? 1 : 0;
        }

        report.OutOfOrder += late;
        // A stable sort, so that "the last row" stays the last one in the file.
        var ordered = late == 0 ? _samples : [.. _samples.OrderBy(s => s.Ticks)];
        var kept = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            kept -= kept > 0 && ordered[kept - 1].Ticks == ordered[i].Ticks ? 1 : 0;
            ordered[kept++] = ordered[i];
        }

        report.Duplicates += ordered.Count - kept;
        ordered.RemoveRange(kept, ordered.Count - kept);
        _samples = ordered;
    }
}
