namespace Sensocto.Core.Attention;

/// <summary>The tracker's current state, and its counters since it was created. Immutable.</summary>
/// <param name="Viewers">Connected viewers, including suspended ones.</param>
/// <param name="Keys">Keys tracked.</param>
/// <param name="PendingKeys">Changed keys that wait for the next flush.</param>
/// <param name="Events">Reports taken from viewers.</param>
/// <param name="Refused">Reports refused: unknown keys, closed viewers, too many keys at once.</param>
/// <param name="Told">Level transitions notified.</param>
/// <param name="SensorsTold">Notifications about whole sensors.</param>
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
