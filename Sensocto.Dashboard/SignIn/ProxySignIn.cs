using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Sensocto.Dashboard.SignIn;

/// <summary>Trusts the proxy's headers for who the user is; see <see cref="SignInOptions"/>.</summary>
internal sealed class ProxySignIn(
    IOptions<SignInOptions> headers,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory log,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "Proxy";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Two values are refused as well: the proxy added its own to what the browser sent.
        if (Request.Headers[headers.Value.NameHeader!] is not [{ Length: > 0 } name])
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, name), .. Roles()], SchemeName);
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName);
        return Task.FromResult(AuthenticateResult.Success(ticket));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? Response.WriteAsync("Not signed in. Open the dashboard at the address of the proxy that signs you in.\n")
            : Task.CompletedTask;
    }

    private IEnumerable<Claim> Roles() =>
        headers.Value.RolesHeader is { } header && Request.Headers[header] is [{ } roles]
            ? roles
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(role => new Claim(ClaimTypes.Role, role))
            : [];
}
