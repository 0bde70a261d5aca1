using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>One line of an alarm's history. Immutable.</summary>
/// <param name="Point">The attribute whose alarm it is.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Ticks">When, UTC ticks.</param>
/// <param name="Side">Which limit; meaningless if the alarm was never raised.</param>
/// <param name="Value">The value at that time, in the unit; null for an operator's action.</param>
/// <param name="By">Which operator; null if none did it.</param>
/// <param name="Until">When a shelving ends, UTC ticks; otherwise 0.</param>
public sealed record AlarmEvent(
    AlarmPoint Point,
    AlarmEventKind Kind,
    long Ticks,
    LimitSide Side = LimitSide.High,
    double? Value = null,
    string? By = null,
    long Until = 0
)
{
    internal static AlarmEvent Of(AlarmPoint point, AlarmCommand command)
    {
        var kind = command.Kind switch
        {
            AlarmCommandKind.Acknowledge => AlarmEventKind.Acknowledged,
            AlarmCommandKind.Shelve => AlarmEventKind.Shelved,
            _ => AlarmEventKind.Unshelved,
        };
        var until = command.Kind == AlarmCommandKind.Shelve ? command.Until : 0;
        return new AlarmEvent(point, kind, command.Ticks, point.Current?.Side ?? default, By: command.By, Until: until);
    }
}
