using Sensocto.Core.Operators;

namespace Sensocto.Dashboard.SignIn;

/// <summary>The name of a signed-in user, which they cannot change.</summary>
internal static class SignedInName
{
    /// <summary>The name; null if nobody signed in, or if the sign-in gives no name that can be shown.</summary>
    public static string? Of(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true, Name: { } name } ? NameRule.Fit(name) : null;
}
