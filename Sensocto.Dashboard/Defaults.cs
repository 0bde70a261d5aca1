using Microsoft.Extensions.Configuration.Json;

namespace Sensocto.Dashboard;

/// <summary>
/// What holds where no file, variable or argument says otherwise. Part of the assembly: a file that is lost, or another program's, must not open the server to
/// every host name.
/// </summary>
internal static class Defaults
{
    private const string Resource = "Sensocto.Dashboard.defaults.json";

    public static void AddDefaults(this IHostApplicationBuilder builder) =>
        builder.Configuration.Sources.Insert(
            0,
            new JsonStreamConfigurationSource
            {
                Stream = typeof(Defaults).Assembly.GetManifestResourceStream(Resource)!,
            }
        );
}
