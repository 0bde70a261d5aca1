namespace Sensocto.Core.Feeds;

/// <summary>A change in how an attribute is doing. Immutable.</summary>
/// <param name="Ticks">When, UTC ticks.</param>
/// <param name="State">Its state from then on; slow by design counts as live.</param>
/// <param name="Error">Why it failed, in words for an operator; null when it did not.</param>
public readonly record struct StateChange(long Ticks, AttributeState State, string? Error);
