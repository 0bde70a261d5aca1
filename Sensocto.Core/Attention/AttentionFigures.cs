namespace Sensocto.Core.Attention;

/// <summary>What the tracker holds, and what it has done since it was made. Immutable.</summary>
/// <param name="Viewers">Viewers that are connected, suspended ones included.</param>
/// <param name="Keys">Keys tracked.</param>
/// <param name="PendingKeys">Changed keys that wait for the next flush.</param>
/// <param name="Events">Reports taken from viewers.</param>
/// <param name="Refused">Reports refused: unknown keys, gone viewers, too much at once.</param>
/// <param name="Told">Transitions told.</param>
/// <param name="SensorsTold">Notifications of whole sensors.</param>
/// <param name="Flushes">Flushes run.</param>
/// <param name="FlushTime">Time spent in flushes.</param>
/// <param name="Reaped">Viewers removed because their lease was over.</param>
/// <param name="SubscriberFailures">Callbacks that threw.</param>
public readonly record struct AttentionFigures(
    int Viewers,
    int Keys,
    int PendingKeys,
    long Events,
    long Refused,
    long Told,
    long SensorsTold,
    long Flushes,
    TimeSpan FlushTime,
    long Reaped,
    long SubscriberFailures
);
