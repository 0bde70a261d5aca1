namespace Sensocto.Dashboard.Settings;

/// <summary>Light or dark.</summary>
public enum Theme
{
    /// <summary>The setting of the operator's machine.</summary>
    System,

    /// <summary>Light, whatever the machine's setting.</summary>
    Light,

    /// <summary>Dark, whatever the machine's setting.</summary>
    Dark,
}
