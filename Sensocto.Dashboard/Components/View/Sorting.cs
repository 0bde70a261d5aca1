namespace Sensocto.Dashboard.Components.View;

/// <summary>The order of sensors in a group, and of the groups. Names decide between equals.</summary>
public enum Sorting
{
    /// <summary>By name, as people count.</summary>
    Name,

    /// <summary>What is wrong first, the worst of it first.</summary>
    Abnormal,

    /// <summary>What most others look at first.</summary>
    Watched,

    /// <summary>What has been silent for longest, against its own pace, first.</summary>
    Stalest,
}
