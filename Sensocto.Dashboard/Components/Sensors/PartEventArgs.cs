using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>A click within an element, reported to the element as a whole: see wwwroot/js/parts.js. Untrusted.</summary>
public sealed class PartEventArgs : EventArgs
{
    /// <summary>The nearest <c>data-part</c> around what was clicked; null if there is none.</summary>
    public string? Part { get; set; }

    /// <summary>The nearest <c>data-sensor-id</c>; null if there is none.</summary>
    public string? Sensor { get; set; }

    /// <summary>The nearest <c>data-handle</c>; null if there is none.</summary>
    public int? Handle { get; set; }
}

/// <summary>Declares the event for Razor.</summary>
[EventHandler("onpart", typeof(PartEventArgs), enableStopPropagation: true, enablePreventDefault: true)]
public static class EventHandlers;
