using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Replication;

/// <summary>The level that a node's own viewers give a key. Absolute, never a change, so that it may be sent twice. Immutable.</summary>
/// <param name="Key">The key.</param>
/// <param name="Level">The level; None withdraws an earlier one.</param>
public readonly record struct KeyLevel(AttributeKey Key, AttentionLevel Level);
