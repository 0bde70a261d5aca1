namespace Sensocto.Dashboard.Settings;

/// <summary>The time zone in which times are shown.</summary>
public enum ClockZone
{
    /// <summary>The zone of the operator's machine.</summary>
    Local,

    /// <summary>Coordinated universal time.</summary>
    Utc,
}
