using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>How many alarms of each priority there are; a click shows only those.</summary>
public sealed partial class PriorityChips
{
    /// <summary>The alarms.</summary>
    [Parameter, EditorRequired]
    public AlarmReading Reading { get; set; } = null!;

    /// <summary>What is chosen; none: all.</summary>
    [Parameter, EditorRequired]
    public IReadOnlySet<AlarmPriority> Chosen { get; set; } = null!;

    /// <summary>A priority was clicked.</summary>
    [Parameter]
    public EventCallback<AlarmPriority> OnToggle { get; set; }
}
