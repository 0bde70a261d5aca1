using Microsoft.Extensions.Configuration.Json;

namespace Sensocto.Dashboard;

/// <summary>
/// The settings that apply unless a file, a variable or an argument overrides them. They are embedded in the assembly: a missing file, or another program's, must not
/// open the server to every host name.
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
