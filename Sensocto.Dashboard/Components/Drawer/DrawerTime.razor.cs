using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Drawer;

/// <summary>A moment, in UTC until the page puts it into the operator's zone; see wwwroot/js/drawer.js.</summary>
public sealed partial class DrawerTime
{
    /// <summary>When.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset At { get; set; }

    /// <summary>A moment in UTC ticks.</summary>
    public static DateTimeOffset Of(long ticks) => new(ticks, TimeSpan.Zero);
}
