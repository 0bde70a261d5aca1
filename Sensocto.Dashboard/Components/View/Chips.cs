namespace Sensocto.Dashboard.Components.View;

/// <summary>Filters that show only sensors to which any of them applies; none shows all.</summary>
[Flags]
public enum Chips
{
    /// <summary>Every sensor.</summary>
    None = 0,

    /// <summary>An attribute is in alarm.</summary>
    Alarm = 1,

    /// <summary>An attribute is stale.</summary>
    Stale = 2,

    /// <summary>The sensor cannot be reached, or fails.</summary>
    Offline = 4,

    /// <summary>The operator pins the sensor.</summary>
    Pinned = 8,

    /// <summary>Somebody else looks at the sensor.</summary>
    Watched = 16,
}
