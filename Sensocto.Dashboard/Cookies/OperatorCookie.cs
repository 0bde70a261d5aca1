using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Cookies;

/// <summary>Gives every browser that asks for a page a name to start with, and the one it has again: it is kept from the last visit on.</summary>
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
