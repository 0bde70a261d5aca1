using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>What of an arrangement is a page's own, and keeps it from being shared.</summary>
/// <param name="Others">How many others look at a sensor.</param>
/// <param name="IsPinned">Whether the operator pins it.</param>
public sealed record ViewerContext(Func<RosterEntry, int> Others, Predicate<LiveSensor> IsPinned);
