using Microsoft.AspNetCore.Components;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>A priority as shape, colour and word: P1 a red square, P2 an orange triangle, P3 a yellow diamond.</summary>
public sealed partial class PriorityMark
{
    /// <summary>The priority.</summary>
    [Parameter, EditorRequired]
    public AlarmPriority Priority { get; set; }

    /// <summary>Whether the mark is filled, which calls for attention, as on a tile: the value is beyond its limit, and nobody has acknowledged it. Otherwise it is an outline.</summary>
    [Parameter]
    public bool IsFilled { get; set; } = true;
}
