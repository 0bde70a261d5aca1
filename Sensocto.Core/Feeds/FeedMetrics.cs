using System.Diagnostics.Metrics;

namespace Sensocto.Core.Feeds;

/// <summary>Meter <c>Sensocto.Feeds</c>: what runs, and how it is doing.</summary>
public sealed class FeedMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Sensocto.Feeds";

    private static readonly AttributeState[] States = Enum.GetValues<AttributeState>();
    private static readonly RefusalReason[] Reasons = Enum.GetValues<RefusalReason>();

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
            () => States.Select(state => new Measurement<int>(feeds.Census.In(state), Tag("state", state))),
            "{attribute}",
            "Attributes by state; stale ones are late, alarm ones beyond a limit."
        );
        meter.CreateObservableCounter(
            "sensocto.feeds.samples.refused",
            () => Reasons.Select(reason => new Measurement<long>(feeds.Refused.Of(reason), Tag("reason", reason))),
            "{sample}",
            "Pushed samples that were refused: ahead of the clock, not newer than the newest (old), not finite (unsound), or too long on their way (late)."
        );
    }

    private static KeyValuePair<string, object?> Tag<T>(string name, T value)
        where T : struct, Enum => new(name, value.ToString().ToLowerInvariant());
}
