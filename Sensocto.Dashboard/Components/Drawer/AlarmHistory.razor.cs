using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Drawer;

/// <summary>The events of an attribute's alarm, newest first, and its limits. Bounded by the alarm book.</summary>
public sealed partial class AlarmHistory
{
    private IReadOnlyList<AlarmEvent> _events = [];

    /// <summary>The attribute.</summary>
    [Parameter, EditorRequired]
    public LiveAttribute Attribute { get; set; } = null!;

    [Inject]
    private AlarmBook Book { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnParametersSet() =>
        _events = Book.HistoryOf(Attribute.Cell.Key.Sensor, Attribute.Cell.Key.Attribute);

    private string Say(AlarmLimits limits)
    {
        var sides = new[] { LimitSide.Low, LimitSide.High }
            .Where(side => limits.At(side) is not null)
            .Select(side => $"{AlarmWords.Side(side)} {Figure(limits.At(side)!.Value)}");
        return $"{limits.Priority}: {string.Join(", ", sides)}";
    }

    private string Say(AlarmEvent happened) =>
        happened.Kind switch
        {
            AlarmEventKind.Raised => $"{AlarmWords.Side(happened.Side)} alarm at {Figure(happened.Value ?? 0)}",
            AlarmEventKind.Returned when happened.Value is { } value => $"returned at {Figure(value)}",
            _ => AlarmWords.What(happened),
        };

    private string Figure(double value) => AlarmWords.Value(Attribute.Descriptor, value);
}
