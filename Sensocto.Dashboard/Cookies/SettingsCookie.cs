using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Cookies;

/// <summary>
/// Where a browser keeps its operator's settings: in a cookie, so that the first page that it is sent is already right. The page writes
/// it (see wwwroot/js/memory.js), and is given it again with each document.
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
