using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Cookies;

/// <summary>The cookie with the operator's name: a new browser gets a guest name, and each visit renews the cookie.</summary>
internal static class OperatorCookie
{
    public static string ReadOrGive(HttpContext context)
    {
        if (!OperatorName.TryParse(context.Request.Cookies[OperatorName.Cookie], out var name))
        {
            name = OperatorName.NewGuest();
        }

        PageCookie.Give(context, OperatorName.Cookie, name);
        return name;
    }
}
