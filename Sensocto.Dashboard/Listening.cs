using System.Globalization;
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

        CheckIsText(settings, "AllowedHosts");
        CheckIsText(settings, "Urls");
        CheckPorts(settings, WebHostDefaults.HttpPortsKey);
        CheckPorts(settings, WebHostDefaults.HttpsPortsKey);
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

    private static void CheckIsText(ConfigurationManager settings, string key)
    {
        if (settings.GetSection(key).GetChildren().Any())
        {
            throw new SettingException($"{key} must be one text; several are written with ';' between them.");
        }
    }

    // For a port that it can not read, the server would listen everywhere at port 80.
    private static void CheckPorts(ConfigurationManager settings, string key)
    {
        foreach (var port in (settings[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                throw new SettingException(
                    $"{key}: '{port}' is not a port; it is 0 to {IPEndPoint.MaxPort}, several with ';' between them."
                );
            }
        }
    }

    private static void Check(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsAddress(url))
            {
                throw new SettingException(
                    $"Urls: '{url}' is not an address to listen at; it is written {Default}, several with ';' between them. The host is an IP address, localhost, or * for all."
                );
            }
        }
    }

    // At any other name, a misspelt address for one, the server would listen everywhere.
    private static bool IsHost(string host) =>
        host is "*" or "+"
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host, out _);

    // Accepts what the server accepts; on anything else it would end with a stack trace.
    private static bool IsAddress(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address is { Scheme: "http" or "https", PathBase: "", Port: >= 0 and <= IPEndPoint.MaxPort }
                && (address.IsUnixPipe || address.IsNamedPipe || IsHost(address.Host));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
