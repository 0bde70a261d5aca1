namespace Sensocto.Dashboard.Settings;

/// <summary>How soon a page tells what is looked at, and how long a look outlasts the pointer.</summary>
public enum ProfileChoice
{
    /// <summary>By the measured link; see <c>ProfileRule</c>.</summary>
    Auto,

    /// <summary>A wire in the same building.</summary>
    Lan,

    /// <summary>Any good connection.</summary>
    Standard,

    /// <summary>A slow or metered one.</summary>
    Mobile,

    /// <summary>Figures of the operator's own.</summary>
    Custom,
}

/// <summary>Words for profiles.</summary>
public static class ProfileWords
{
    /// <summary>A profile as an operator reads it.</summary>
    public static string Word(this ProfileChoice profile) => profile == ProfileChoice.Lan ? "LAN" : profile.ToString();
}
