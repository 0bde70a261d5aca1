using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>A notification of a key's level (A9). For each key these come one at a time and in order. Immutable.</summary>
/// <param name="Cell">The key, with its current level.</param>
/// <param name="Level">The level notified now.</param>
/// <param name="Previous">The level notified before.</param>
public readonly record struct AttentionChange(AttentionCell Cell, AttentionLevel Level, AttentionLevel Previous);

/// <summary>A notification that a level or the watchers of a sensor changed. Read the cells for the current state. Immutable.</summary>
/// <param name="Sensor">The sensor.</param>
/// <param name="Level">The highest level over its attributes (A2).</param>
public readonly record struct SensorAttentionChange(SensorId Sensor, AttentionLevel Level);
