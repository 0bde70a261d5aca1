using System.Net;

namespace Sensocto.Dashboard;

/// <summary>
/// The addresses the program listens on: loopback, unless <c>Urls</c> or any other setting of the host says otherwise. The default is in code because one in
/// <c>appsettings.json</c> would override <c>ASPNETCORE_URLS</c>. Also refuses an empty <c>AllowedHosts</c>, which to the host means all names.
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

    // Accepts what the server accepts; on anything else it would end with a stack trace.
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
