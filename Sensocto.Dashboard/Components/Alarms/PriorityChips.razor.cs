using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>The number of alarms of each priority; a click shows only those.</summary>
public sealed partial class PriorityChips
{
    /// <summary>The alarms.</summary>
    [Parameter, EditorRequired]
    public AlarmReading Reading { get; set; } = null!;

    /// <summary>The chosen priorities; empty for all.</summary>
    [Parameter, EditorRequired]
    public IReadOnlySet<AlarmPriority> Chosen { get; set; } = null!;

    /// <summary>Called when a priority was clicked.</summary>
    [Parameter]
    public EventCallback<AlarmPriority> OnToggle { get; set; }
}
