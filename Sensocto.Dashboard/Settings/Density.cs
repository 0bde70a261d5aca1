namespace Sensocto.Dashboard.Settings;

/// <summary>How densely tiles are arranged.</summary>
public enum Density
{
    /// <summary>Room to read.</summary>
    Comfortable,

    /// <summary>More tiles on the screen.</summary>
    Compact,
}
