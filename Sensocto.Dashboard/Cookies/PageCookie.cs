namespace Sensocto.Dashboard.Cookies;

/// <summary>
/// A cookie that the page reads and writes too. Given with each document: a year counts from the last visit, and browsers that keep what a script wrote for a
/// week only (Safari) keep it from then on.
/// </summary>
internal static class PageCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public static void Give(HttpContext context, string name, string text)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        var options = new CookieOptions
        {
            MaxAge = Lifetime,
            SameSite = SameSiteMode.Lax,
            HttpOnly = false,
            Path = "/",
        };
        context.Response.Cookies.Append(name, text, options);
    }
}
