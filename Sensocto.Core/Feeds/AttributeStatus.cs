using Sensocto.Core.Pacing;

namespace Sensocto.Core.Feeds;

/// <summary>What is granted to an attribute, and how it is doing. Immutable; replaced as a whole when anything in it changes.</summary>
/// <param name="State">How it is doing.</param>
/// <param name="Window">How often it is sent, and why.</param>
/// <param name="Error">Why it fails, in words for an operator; null when it does not.</param>
public sealed record AttributeStatus(AttributeState State, SendWindow Window, string? Error = null);
