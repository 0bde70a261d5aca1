namespace Sensocto.Dashboard.Settings;

/// <summary>How soon a page reports what is looked at, and how long a look outlasts the pointer.</summary>
public enum ProfileChoice
{
    /// <summary>By the measured link; see <c>ProfileRule</c>.</summary>
    Auto,

    /// <summary>A wired link in the same building.</summary>
    Lan,

    /// <summary>Any good connection.</summary>
    Standard,

    /// <summary>A slow or metered connection.</summary>
    Mobile,

    /// <summary>The operator's own figures.</summary>
    Custom,
}

/// <summary>The names of profiles.</summary>
public static class ProfileWords
{
    /// <summary>The name that an operator reads.</summary>
    public static string Word(this ProfileChoice profile) => profile == ProfileChoice.Lan ? "LAN" : profile.ToString();
}
