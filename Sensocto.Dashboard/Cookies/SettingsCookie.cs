using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Cookies;

/// <summary>
/// The cookie with an operator's settings; a cookie, so that the first page sent already follows them. The page writes
/// it (see wwwroot/js/memory.js), and the server sends it again with each document.
/// </summary>
internal static class SettingsCookie
{
    public const string Name = "sensocto-settings";

    public static OperatorSettings Read(HttpContext context)
    {
        var settings = SettingsText.Parse(context.Request.Cookies[Name]);
        if (SettingsText.Write(settings) is { Length: > 0 } text)
        {
            PageCookie.Give(context, Name, text);
        }

        return settings;
    }
}
