using Sensocto.Core.Operators;

namespace Sensocto.Dashboard.SignIn;

/// <summary>What whoever signed in is called, which is not theirs to change.</summary>
internal static class SignedInName
{
    /// <summary>Null where nobody signed in, and where the sign-in gives no name that can be shown.</summary>
    public static string? Of(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true, Name: { } name } ? NameRule.Fit(name) : null;
}
