using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Replay.Playing;

/// <summary>One attribute as played: samples at their offset from the start of a lap, in wall ticks. Immutable.</summary>
internal sealed class PlayedSeries
{
    /// <summary>At most one sample a millisecond is played: the highest rate that an attribute may have.</summary>
    private const long MinStep = TimeSpan.TicksPerMillisecond;

    private readonly Sample[] _samples;

    private PlayedSeries(Sample[] samples)
    {
        _samples = samples;
        Step = Math.Max(MinStep, SeriesShape.MedianStep(samples, TimeSpan.TicksPerSecond));
    }

    /// <summary>The natural step, in wall ticks.</summary>
    public long Step { get; }

    /// <summary>How long a lap must be for this series to start over one natural step after its end.</summary>
    public long Length => _samples[^1].Ticks + Step;

    /// <summary>Maps recorded time to offsets. If the speed puts several samples into one millisecond, the last is kept.</summary>
    public static PlayedSeries Of(RecordedSeries recorded, long origin, double speed, ReportBuilder report)
    {
        var samples = new Sample[recorded.Samples.Count];
        var kept = 0;
        foreach (var sample in recorded.Samples)
        {
            var offset = (long)((sample.Ticks - origin) / speed);
            kept -= kept > 0 && samples[kept - 1].Ticks / MinStep == offset / MinStep ? 1 : 0;
            samples[kept++] = new Sample(offset, sample.Value);
        }

        report.Thinned += samples.Length - kept;
        return new PlayedSeries(samples[..kept]);
    }

    public AttributeDescriptor Describe(AttributeId id, string unit)
    {
        var (min, max) = SeriesShape.Usual(_samples);
        var hasHeight = min < max;
        return new AttributeDescriptor
        {
            Id = id,
            Name = id.Value,
            Unit = unit,
            Precision = SeriesShape.Precision(_samples, Math.Max(Math.Abs(min), Math.Abs(max))),
            RangeMin = hasHeight ? min : null,
            RangeMax = hasHeight ? max : null,
            FullRateHz = Math.Clamp(
                (double)TimeSpan.TicksPerSecond / Step,
                AttributeDescriptor.MinRateHz,
                AttributeDescriptor.MaxRateHz
            ),
        };
    }

    /// <summary>Copies the samples of a range; see <see cref="ISensorFeed.Read"/>.</summary>
    public int Read(Timeline timeline, long after, long until, Span<Sample> destination)
    {
        after = Math.Max(after, timeline.Start - 1);
        var count = 0;
        for (var lap = timeline.LapAt(after); timeline.Has(lap) && count < destination.Length; lap++)
        {
            var start = timeline.Start + (lap * timeline.Lap);
            if (start > until)
            {
                break;
            }

            for (var i = FirstAfter(after - start); i < _samples.Length && count < destination.Length; i++)
            {
                var ticks = start + _samples[i].Ticks;
                if (ticks > until)
                {
                    return count;
                }

                destination[count++] = new Sample(ticks, _samples[i].Value);
            }
        }

        return count;
    }

    private int FirstAfter(long offset)
    {
        var (low, high) = (0, _samples.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _samples[middle].Ticks <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
