using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Replication;

/// <summary>A level that a node's own viewers give a key. Absolute, never a change of one, so that it may be told twice. Immutable.</summary>
/// <param name="Key">The key.</param>
/// <param name="Level">The level; None takes an earlier one back.</param>
public readonly record struct KeyLevel(AttributeKey Key, AttentionLevel Level);
