using System.Net;

namespace Sensocto.Dashboard;

/// <summary>
/// Where the program listens: on loopback unless it is told otherwise, by <c>Urls</c> or in any way the host knows. A default in <c>appsettings.json</c> would
/// win over <c>ASPNETCORE_URLS</c>. And under which names it answers: to the host none are all.
/// </summary>
internal static class Listening
{
    public const string Default = "http://127.0.0.1:5080";

    public static void AddListening(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        if (settings["AllowedHosts"] is { } names && names.Trim(' ', ';').Length == 0)
        {
            throw new SettingException("AllowedHosts must name at least one; '*' is any.");
        }

        var urls = settings[WebHostDefaults.ServerUrlsKey];
        if (urls is { Length: > 0 })
        {
            Check(urls);
        }
        else if (!IsSaidOtherwise(settings))
        {
            builder.WebHost.UseUrls(Default);
        }
    }

    private static bool IsSaidOtherwise(ConfigurationManager settings) =>
        settings[WebHostDefaults.HttpPortsKey] is { Length: > 0 }
        || settings[WebHostDefaults.HttpsPortsKey] is { Length: > 0 }
        || settings.GetSection("Kestrel:Endpoints").GetChildren().Any();

    private static void Check(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsAddress(url))
            {
                throw new SettingException(
                    $"Urls: '{url}' is not an address to listen at; it is written {Default}, several with ';' between them."
                );
            }
        }
    }

    // What the server takes; it ends with a stack trace where it does not.
    private static bool IsAddress(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address is { Scheme: "http" or "https", PathBase: "", Port: >= 0 and <= IPEndPoint.MaxPort };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
