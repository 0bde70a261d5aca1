using System.Diagnostics.Metrics;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>Meter <c>Sensocto.Alarms</c>: how many alarms there are, and were. Values are read on collection.</summary>
public sealed class AlarmMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Sensocto.Alarms";

    /// <summary>The meter's instruments, over a book.</summary>
    public AlarmMetrics(IMeterFactory meters, AlarmBook book)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableUpDownCounter(
            "sensocto.alarms.active",
            () => ByPriority(priority => book.Read().Of(priority).Active),
            "{alarm}",
            "Alarms whose limit is crossed, by priority; shelved ones left out."
        );
        meter.CreateObservableUpDownCounter(
            "sensocto.alarms.unacknowledged",
            () => ByPriority(priority => book.Read().Of(priority).Unacknowledged),
            "{alarm}",
            "Alarms that nobody acknowledged, by priority; shelved ones left out."
        );
        meter.CreateObservableUpDownCounter(
            "sensocto.alarms.shelved",
            () => book.Read().Shelved.Count,
            "{alarm}",
            "Alarms that operators have shelved."
        );
        meter.CreateObservableCounter(
            "sensocto.alarms.raised",
            () => ByPriority(book.RaisedOf),
            "{alarm}",
            "Alarms raised since the start, by priority; repeats and shelved ones count."
        );
    }

    private static IEnumerable<Measurement<T>> ByPriority<T>(Func<AlarmPriority, T> read)
        where T : struct =>
        AlarmReading.Priorities.Select(priority => new Measurement<T>(
            read(priority),
            KeyValuePair.Create<string, object?>("priority", priority.ToString().ToLowerInvariant())
        ));
}
