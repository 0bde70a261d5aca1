using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Replay.Playing;

/// <summary>A recorded sensor, played in wall time. What it played stays readable; there is nothing before its start. Thread-safe; a read allocates nothing.</summary>
internal sealed class ReplayFeed(SensorDescriptor sensor, PlayedSeries[] series, Timeline timeline, TimeProvider clock)
    : ISensorFeed
{
    public SensorDescriptor Sensor => sensor;

    public bool IsOnline => timeline.PlaysAt(clock.GetUtcNow().UtcTicks);

    public int Read(int attribute, long after, long until, Span<Sample> destination) =>
        series[attribute].Read(timeline, after, until, destination);

    /// <summary>A recording has no device to slow down.</summary>
    public void OnWindowChanged(int attribute, SendWindow window) { }
}
