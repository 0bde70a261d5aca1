using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>
/// Where one sensor's samples come from: a simulation, a recording, a device (<see cref="Pushed.PushedFeed"/> is one for those that call). A feed measures at its own full rate and is asked for
/// what it measured when a send window closes; it is told each window and the reason, so that a device may sleep in between.
/// One scheduler thread at a time calls a feed; it must answer without waiting.
/// </summary>
public interface ISensorFeed
{
    /// <summary>The sensor and its attributes; fixed for the life of the feed.</summary>
    SensorDescriptor Sensor { get; }

    /// <summary>Whether the sensor can be reached at all. An unreachable sensor is shown as offline, not as stale.</summary>
    bool IsOnline { get; }

    /// <summary>
    /// Copies the samples of one attribute whose ticks are in (<paramref name="after"/>, <paramref name="until"/>], oldest first, strictly
    /// increasing in time, as many as fit. A full buffer means that there may be more: the caller asks again after the last one it got.
    /// The same range gives the same samples as long as the feed remembers them (a bounded past), so a look back costs nothing until it is asked for.
    /// A sample may take a while to come: it is read as long as it is newer than all that were given before.
    /// </summary>
    /// <param name="attribute">Index into <see cref="SensorDescriptor.Attributes"/>.</param>
    /// <param name="after">UTC ticks, excluded.</param>
    /// <param name="until">UTC ticks, included; never in the future of the clock that the feed was given.</param>
    /// <param name="destination">Where they go.</param>
    /// <returns>How many were copied.</returns>
    /// <exception cref="FeedException">The sensor is broken; the message is shown to the operator. Any other exception is treated alike, but its text stays in the log.</exception>
    int Read(int attribute, long after, long until, Span<Sample> destination);

    /// <summary>
    /// Tells how often this attribute is sent from now on, and why. Called on every change, and once at the start. While another node of the cluster runs
    /// the feed, it is told the window of what nobody looks at, whoever does.
    /// </summary>
    /// <param name="attribute">Index into <see cref="SensorDescriptor.Attributes"/>.</param>
    /// <param name="window">The granted window.</param>
    void OnWindowChanged(int attribute, SendWindow window);

    /// <summary>Tells it, before it runs, which of its samples are taken. One that leaves none out by itself need not listen.</summary>
    /// <param name="intake">What is taken.</param>
    void OnAdded(FeedIntake intake) { }
}
