using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Sensocto.Tests.Load;

/// <summary>Reads an observed instrument as a scrape does.</summary>
internal static class Read
{
    /// <summary>The sum over all its series.</summary>
    public static double Metric(TestMeters meters, string meter, string name) =>
        Observe<int>(meters, meter, name)
            .Concat(Observe<long>(meters, meter, name))
            .Concat(Observe<double>(meters, meter, name))
            .Sum(m => m.Value);

    /// <summary>The one series with this value of a tag.</summary>
    public static double Metric(TestMeters meters, string meter, string name, string tag, string value) =>
        Observe<int>(meters, meter, name)
            .Concat(Observe<long>(meters, meter, name))
            .Concat(Observe<double>(meters, meter, name))
            .Single(m => (string?)m.Tags[tag] == value)
            .Value;

    private static IEnumerable<(double Value, IReadOnlyDictionary<string, object?> Tags)> Observe<T>(
        TestMeters meters,
        string meter,
        string name
    )
        where T : struct, IConvertible
    {
        using var collector = new MetricCollector<T>(meters, meter, name);
        collector.RecordObservableInstruments();
        return [.. collector.GetMeasurementSnapshot().Select(m => (m.Value.ToDouble(null), m.Tags))];
    }
}
