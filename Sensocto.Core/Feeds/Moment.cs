namespace Sensocto.Core.Feeds;

/// <summary>
/// One instant on two clocks, both in 100 ns ticks. Turns are planned on the steady clock; samples are read by the wall clock, which may be set
/// forwards or back at any time.
/// </summary>
/// <param name="Steady">Ticks since the host was made; never goes back.</param>
/// <param name="Utc">UTC ticks, as samples carry them.</param>
internal readonly record struct Moment(long Steady, long Utc);
