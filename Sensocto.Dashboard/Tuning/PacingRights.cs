using System.Net;

namespace Sensocto.Dashboard.Tuning;

/// <summary>
/// Whether this page's operator may change the pace of everybody: whom a proxy or sign-in gives the role, or, where nobody signs in, who sits at the
/// machine itself. Decided by the request that the page came with. One a circuit.
/// </summary>
public sealed class PacingRights
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Real-IP"];

    /// <summary>The role.</summary>
    public const string Role = "operator";

    /// <summary>Whether the operator may.</summary>
    public bool MayPace { get; private set; }

    /// <summary>What the request decided.</summary>
    public void Restore(bool mayPace) => MayPace = mayPace;

    /// <summary>
    /// Decides. A request that came through a proxy is nobody's at the machine: one that says so, or that asks for the machine by the name that others
    /// know it by.
    /// </summary>
    public static bool Of(HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true
            ? http.User.IsInRole(Role)
            : http.Connection.RemoteIpAddress is { } address
                && IPAddress.IsLoopback(address)
                && IsOwnName(http.Request.Host.Host)
                && !http.Request.Headers.Keys.Any(IsOfProxy);

    private static bool IsOwnName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool IsOfProxy(string header) =>
        header.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase)
        || ProxyHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);
}
