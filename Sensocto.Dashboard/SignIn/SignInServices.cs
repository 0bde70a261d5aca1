using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Sensocto.Dashboard.SignIn;

/// <summary>Sign-in by the proxy in front, or by what a project of one's own registers.</summary>
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

    /// <summary>After routing: what may be asked for by anybody is said by its endpoint.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        if (app.Services.GetService<IAuthenticationSchemeProvider>() is not null)
        {
            app.UseAuthentication();
        }

        app.UseAuthorization();
    }
}
