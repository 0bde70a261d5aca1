using System.Net;

namespace Sensocto.Dashboard.Tuning;

/// <summary>
/// Whether this page's operator may change everybody's pace: users to whom the proxy or sign-in gives the role, or, if nobody signs in, whoever sits at the
/// machine itself. Decided by the request for the page. One per circuit.
/// </summary>
public sealed class PacingRights
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Real-IP"];

    /// <summary>The role that allows it.</summary>
    public const string Role = "operator";

    /// <summary>Whether the operator may change everybody's pace.</summary>
    public bool MayPace { get; private set; }

    /// <summary>Takes what the request decided.</summary>
    public void Restore(bool mayPace) => MayPace = mayPace;

    /// <summary>
    /// Decides. Without a sign-in, a request comes from somebody at the machine if it comes from a loopback address, asks for localhost or such an address, and
    /// has no proxy's headers.
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
