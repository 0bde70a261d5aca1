namespace Sensocto.Dashboard.Circuits;

/// <summary>Gives every browser that asks for a page a name to start with, and reads the one it has.</summary>
internal static class OperatorCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public static string ReadOrGive(HttpContext context)
    {
        if (OperatorName.TryParse(context.Request.Cookies[OperatorName.Cookie], out var name))
        {
            return name;
        }

        name = OperatorName.NewGuest();
        if (!context.Response.HasStarted)
        {
            // The page changes it by itself, so it is not for the server alone.
            var options = new CookieOptions
            {
                MaxAge = Lifetime,
                SameSite = SameSiteMode.Lax,
                HttpOnly = false,
                Path = "/",
            };
            context.Response.Cookies.Append(OperatorName.Cookie, name, options);
        }

        return name;
    }
}
