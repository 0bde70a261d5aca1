using Microsoft.AspNetCore.Components;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>A priority as shape, colour and word: P1 a red square, P2 an orange triangle, P3 a yellow diamond.</summary>
public sealed partial class PriorityMark
{
    /// <summary>The priority.</summary>
    [Parameter, EditorRequired]
    public AlarmPriority Priority { get; set; }

    /// <summary>Filled it calls for somebody, as on a tile: the value is beyond its limit, and nobody has said that they know. Else it is an outline.</summary>
    [Parameter]
    public bool IsFilled { get; set; } = true;
}
