using Sensocto.Core.Attention;
using Sensocto.Core.Load;

namespace Sensocto.Core.Pacing;

/// <summary>A granted send window and what it was derived from. Created only by <see cref="Pacer"/>. Immutable.</summary>
/// <param name="Duration">Time between two batches.</param>
/// <param name="Content">What a batch holds.</param>
/// <param name="Level">The attention level it was granted for.</param>
/// <param name="Load">The system load it was granted for.</param>
/// <param name="HeldByAlarm">Whether an active alarm, and not a viewer, holds the level there.</param>
public readonly record struct SendWindow(
    TimeSpan Duration,
    BatchContent Content,
    AttentionLevel Level,
    LoadLevel Load,
    bool HeldByAlarm = false
);
