using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Sensocto.Dashboard.SignIn;

/// <summary>Registers sign-in by the proxy in front; an embedding project may register its own scheme instead.</summary>
internal static class SignInServices
{
    public static void AddSignIn(this IHostApplicationBuilder builder)
    {
        builder.Services.AddAuthorization();
        if (builder.Configuration[$"{SignInOptions.Section}:{nameof(SignInOptions.NameHeader)}"] is null)
        {
            return;
        }

        builder
            .Services.AddAuthentication(ProxySignIn.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ProxySignIn>(ProxySignIn.SchemeName, null);
        builder
            .Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>Must come after routing, because each endpoint says whether it allows anonymous requests.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        if (app.Services.GetService<IAuthenticationSchemeProvider>() is not null)
        {
            app.UseAuthentication();
        }

        app.UseAuthorization();
    }
}
