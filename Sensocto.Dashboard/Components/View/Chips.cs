namespace Sensocto.Dashboard.Components.View;

/// <summary>Show only sensors that fit any of these; none shows all.</summary>
[Flags]
public enum Chips
{
    /// <summary>Every sensor.</summary>
    None = 0,

    /// <summary>An attribute is in alarm.</summary>
    Alarm = 1,

    /// <summary>An attribute is stale.</summary>
    Stale = 2,

    /// <summary>The sensor can not be reached, or fails.</summary>
    Offline = 4,

    /// <summary>The operator pins it.</summary>
    Pinned = 8,

    /// <summary>Somebody else looks at it.</summary>
    Watched = 16,
}
