namespace Sensocto.Dashboard.Components.View;

/// <summary>The order of sensors in a group, and of the groups. Names decide between equals.</summary>
public enum Sorting
{
    /// <summary>By name, in natural order.</summary>
    Name,

    /// <summary>The worst state first.</summary>
    Abnormal,

    /// <summary>The sensors with the most other viewers first.</summary>
    Watched,

    /// <summary>The longest silent first; only stale and offline attributes count as silent.</summary>
    Stalest,
}
