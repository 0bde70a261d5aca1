namespace Sensocto.Dashboard.Settings;

/// <summary>How close tiles are set.</summary>
public enum Density
{
    /// <summary>Room to read.</summary>
    Comfortable,

    /// <summary>More tiles on the screen.</summary>
    Compact,
}
