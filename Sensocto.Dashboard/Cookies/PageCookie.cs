namespace Sensocto.Dashboard.Cookies;

/// <summary>
/// A cookie that the page's scripts also read and write. Sent again with each document, so that its year counts from the last visit, and because some browsers (Safari)
/// keep cookies written by scripts for a week only.
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
