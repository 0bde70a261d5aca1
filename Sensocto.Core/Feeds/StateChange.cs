namespace Sensocto.Core.Feeds;

/// <summary>From some moment on an attribute did differently. Immutable.</summary>
/// <param name="Ticks">When, UTC ticks.</param>
/// <param name="State">How it did from then on; slow by design counts as live.</param>
/// <param name="Error">Why it failed, in words for an operator; null when it did not.</param>
public readonly record struct StateChange(long Ticks, AttributeState State, string? Error);
