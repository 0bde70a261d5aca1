namespace Sensocto.Dashboard.Settings;

/// <summary>Light or dark.</summary>
public enum Theme
{
    /// <summary>As the operator's machine is set.</summary>
    System,

    /// <summary>Light, whatever the machine says.</summary>
    Light,

    /// <summary>Dark, whatever the machine says.</summary>
    Dark,
}
