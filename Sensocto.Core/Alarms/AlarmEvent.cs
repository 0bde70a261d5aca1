using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>One line of an alarm's history. Immutable.</summary>
/// <param name="Point">Whose.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Ticks">When, UTC ticks.</param>
/// <param name="Side">Which limit was meant; of no meaning where the alarm never was raised.</param>
/// <param name="Value">The value by then, in the unit; null where an operator did something.</param>
/// <param name="By">Which operator; null where none did.</param>
/// <param name="Until">When a shelving ends, UTC ticks; else 0.</param>
public sealed record AlarmEvent(
    AlarmPoint Point,
    AlarmEventKind Kind,
    long Ticks,
    LimitSide Side = LimitSide.High,
    double? Value = null,
    string? By = null,
    long Until = 0
);
