namespace Sensocto.Dashboard.SignIn;

/// <summary>
/// Takes the user's identity from the proxy in front. Safe only if that proxy is the only way to this program and removes these headers from what browsers send.
/// </summary>
public sealed class SignInOptions
{
    /// <summary>The section of the configuration that holds these options.</summary>
    public const string Section = "Sensocto:SignIn";

    /// <summary>
    /// The request header with the signed-in user's name, for example <c>X-Forwarded-User</c>. If set, a request without it is refused (401), except to <c>/health</c>. Default none: nobody signs in.
    /// </summary>
    public string? NameHeader { get; set; }

    /// <summary>The request header with the user's roles, separated by commas; the role <c>operator</c> allows them to change everybody's pace. Default none.</summary>
    public string? RolesHeader { get; set; }
}
