using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>The part of an arrangement that depends on the page and keeps it from being shared.</summary>
/// <param name="Others">How many others look at a sensor.</param>
/// <param name="IsPinned">Whether the operator pins a sensor.</param>
public sealed record ViewerContext(Func<RosterEntry, int> Others, Predicate<LiveSensor> IsPinned);
