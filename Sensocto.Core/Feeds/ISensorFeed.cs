using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>
/// The source of one sensor's samples: a simulation, a recording or a device (<see cref="Pushed.PushedFeed"/> is for devices that push). A feed measures at its own full rate, and
/// its samples are read when a send window closes. It is notified of each window and the reason, so that a device may sleep in between.
/// Only one scheduler thread at a time calls a feed; calls must not block.
/// </summary>
public interface ISensorFeed
{
    /// <summary>The sensor and its attributes; fixed for the life of the feed.</summary>
    SensorDescriptor Sensor { get; }

    /// <summary>Whether the sensor can be reached at all. An unreachable sensor is shown as offline, not as stale.</summary>
    bool IsOnline { get; }

    /// <summary>
    /// Copies the samples of one attribute whose ticks are in (<paramref name="after"/>, <paramref name="until"/>], oldest first and strictly
    /// increasing in time, as many as fit. A full buffer means that there may be more: the caller reads again from the last one it got.
    /// The same range gives the same samples as long as the feed remembers them (a bounded past), so backfill costs nothing until it is requested.
    /// A sample may arrive late: it is read as long as it is newer than all samples returned before.
    /// Samples that are not finite, out of the range or out of order are dropped without a word: a feed that can tell why throws a <see cref="FeedException"/> instead.
    /// </summary>
    /// <param name="attribute">Index into <see cref="SensorDescriptor.Attributes"/>.</param>
    /// <param name="after">UTC ticks, excluded.</param>
    /// <param name="until">UTC ticks, included; never ahead of the clock that the feed was given.</param>
    /// <param name="destination">Where they go.</param>
    /// <returns>How many were copied.</returns>
    /// <exception cref="FeedException">The sensor is broken; the message is shown to the operator. Any other exception also counts as broken, but its text stays in the log.</exception>
    int Read(int attribute, long after, long until, Span<Sample> destination);

    /// <summary>
    /// Tells the feed how often this attribute is sent from now on, and why. Called once at the start and on every change. While another node of the cluster
    /// runs the feed, the window is that of an attribute nobody looks at, whoever looks.
    /// </summary>
    /// <param name="attribute">Index into <see cref="SensorDescriptor.Attributes"/>.</param>
    /// <param name="window">The granted window.</param>
    void OnWindowChanged(int attribute, SendWindow window);

    /// <summary>Tells the feed, before it runs, which of its samples are accepted. A feed that refuses none itself may ignore this.</summary>
    /// <param name="intake">What is accepted.</param>
    void OnAdded(FeedIntake intake) { }
}
