namespace Sensocto.Dashboard.SignIn;

/// <summary>
/// Who somebody is, as the proxy in front says. Only where that proxy is the one way to this program, and takes these headers out of what browsers send.
/// </summary>
public sealed class SignInOptions
{
    /// <summary>Where these options live in the configuration.</summary>
    public const string Section = "Sensocto:SignIn";

    /// <summary>
    /// The request header with the name of whoever signed in, for example <c>X-Forwarded-User</c>. Where it is set, a request without it is refused (401), but for <c>/health</c>. Default none: nobody signs in.
    /// </summary>
    public string? NameHeader { get; set; }

    /// <summary>The request header with their roles, separated by commas; with <c>operator</c> among them they may change everybody's pace. Default none.</summary>
    public string? RolesHeader { get; set; }
}
