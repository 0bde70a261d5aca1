using Sensocto.Core.Operators;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>
/// An operator's decision about an alarm. Immutable, and its effect is the same wherever and however often it is applied: of two acknowledgements, the one that
/// covers more counts; of two shelvings, the later one; if even that is equal, the greater <paramref name="Id"/>. So nodes that have
/// exchanged the same commands, in any order, agree.
/// </summary>
/// <param name="Key">The attribute.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="By">The operator's name; see <see cref="NameRule"/>.</param>
/// <param name="Ticks">When, UTC ticks.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Until">Acknowledge: it covers what was raised until then. Shelve: when it ends. Both UTC ticks. Unshelve: not used.</param>
public sealed record AlarmCommand(
    AttributeKey Key,
    AlarmCommandKind Kind,
    string By,
    long Ticks,
    Guid Id,
    long Until = 0
)
{
    /// <summary>Whether it may be taken from another node: a valid name, not from the future, and not shelved for too long.</summary>
    internal bool IsSound(long latest, TimeSpan maxShelving) =>
        NameRule.Allows(By)
        && Ticks >= 0
        && Ticks <= latest
        && Until >= 0
        && Kind switch
        {
            AlarmCommandKind.Acknowledge => Until <= latest,
            AlarmCommandKind.Shelve => Until - Ticks <= maxShelving.Ticks,
            _ => true,
        };

    /// <summary>Whether this command outranks the other, if there is one.</summary>
    internal bool Beats(AlarmCommand? other) =>
        other is null || (Covers, Ticks, Id).CompareTo((other.Covers, other.Ticks, other.Id)) > 0;

    private long Covers => Kind == AlarmCommandKind.Acknowledge ? Until : 0;
}
