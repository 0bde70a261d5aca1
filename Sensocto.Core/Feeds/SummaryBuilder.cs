using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>Gathers a window of samples into a summary.</summary>
internal struct SummaryBuilder
{
    private Sample _last;
    private double _min;
    private double _max;

    public int Count { get; private set; }

    public void Add(in Sample sample)
    {
        _last = sample;
        _min = Count == 0 ? sample.Value : Math.Min(_min, sample.Value);
        _max = Count == 0 ? sample.Value : Math.Max(_max, sample.Value);
        Count++;
    }

    public readonly SampleSummary Build() => new(_last, _min, _max, Count);
}
