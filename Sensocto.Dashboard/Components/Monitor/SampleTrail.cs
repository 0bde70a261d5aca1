using Sensocto.Dashboard.Monitoring;

namespace Sensocto.Dashboard.Components.Monitor;

/// <summary>Reads figures and their trends from the samples that are kept. Pure.</summary>
public sealed class SampleTrail(IReadOnlyList<ServiceSample> samples)
{
    // A rate over one step fluctuates; over five it is readable.
    private const int RateSteps = 5;

    /// <summary>The newest sample.</summary>
    public ServiceSample Newest => samples[^1];

    /// <summary>The time that the trail spans.</summary>
    public TimeSpan Length => samples[^1].Steady - samples[0].Steady;

    /// <summary>A figure over time.</summary>
    public IReadOnlyList<double> Trend(Func<ServiceSample, double> read) => [.. samples.Select(read)];

    /// <summary>The growth of a count per second, from each sample to the next.</summary>
    public IReadOnlyList<double> Rates(Func<ServiceSample, double> read) =>
        [.. samples.Skip(1).Select((sample, i) => Between(samples[i], sample, read))];

    /// <summary>The growth of a count per second, over the newest steps.</summary>
    public double Rate(Func<ServiceSample, double> read) => Between(Before, Newest, read);

    /// <summary>The growth of a count over the newest steps.</summary>
    public double Growth(Func<ServiceSample, double> read) => read(Newest) - read(Before);

    private ServiceSample Before => samples[Math.Max(0, samples.Count - 1 - RateSteps)];

    private static double Between(ServiceSample before, ServiceSample after, Func<ServiceSample, double> read)
    {
        var seconds = (after.Steady - before.Steady).TotalSeconds;
        return seconds > 0 ? Math.Max(0, read(after) - read(before)) / seconds : 0;
    }
}
