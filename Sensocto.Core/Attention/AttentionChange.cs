using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>A key's level was told (A9). Per key these come one at a time and in order. Immutable.</summary>
/// <param name="Cell">The key, with its current level.</param>
/// <param name="Level">The level that is told.</param>
/// <param name="Previous">The level that was told before.</param>
public readonly record struct AttentionChange(AttentionCell Cell, AttentionLevel Level, AttentionLevel Previous);

/// <summary>Something about a sensor's attention changed: a level or who watches. Read the cells for what it is now. Immutable.</summary>
/// <param name="Sensor">The sensor.</param>
/// <param name="Level">The highest level over its attributes (A2).</param>
public readonly record struct SensorAttentionChange(SensorId Sensor, AttentionLevel Level);
