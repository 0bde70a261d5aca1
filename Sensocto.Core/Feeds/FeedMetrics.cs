using System.Diagnostics.Metrics;

namespace Sensocto.Core.Feeds;

/// <summary>Meter <c>Sensocto.Feeds</c>: what runs, and how it is doing.</summary>
public sealed class FeedMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Sensocto.Feeds";

    private static readonly AttributeState[] States = Enum.GetValues<AttributeState>();

    /// <summary>The meter's instruments, over the feeds.</summary>
    public FeedMetrics(IMeterFactory meters, FeedHost feeds)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableUpDownCounter(
            "sensocto.feeds.sensors",
            () => feeds.Count,
            "{sensor}",
            "Sensors that a feed runs for."
        );
        meter.CreateObservableUpDownCounter(
            "sensocto.feeds.attributes",
            () => States.Select(state => new Measurement<int>(feeds.Census.In(state), Tag(state))),
            "{attribute}",
            "Attributes by state; stale ones are late, alarm ones beyond a limit."
        );
    }

    private static KeyValuePair<string, object?> Tag(AttributeState state) =>
        new("state", state.ToString().ToLowerInvariant());
}
