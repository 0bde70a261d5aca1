using Microsoft.Extensions.Configuration.Json;

namespace Sensocto.Dashboard;

/// <summary>
/// Checks that the command line holds nothing but known settings. The host ignores what it does not know, so a misspelt key would silently mean the default.
/// </summary>
internal static class CommandLine
{
    // Sensocto's and the host's. Keys below Sensocto are checked with its options.
    private static readonly string[] Roots =
    [
        "Sensocto",
        "Urls",
        "AllowedHosts",
        "Logging",
        "Kestrel",
        "http_ports",
        "https_ports",
        "https_port",
        "environment",
        "applicationName",
        "contentRoot",
        "webRoot",
        "detailedErrors",
        "shutdownTimeoutSeconds",
        "hostingStartupAssemblies",
        "preventHostingStartup",
        "forwardedHeaders_Enabled",
    ];

    // The variables of the OpenTelemetry specification are settings too; they are too many to list.
    private const string Telemetry = "OTEL_";
    private const int MostTypos = 2;
    private const int LeastLong = 7;

    public const string Usage = $"""
        Sensocto, a live sensor dashboard that only moves the data somebody is looking at.

          --Urls={Listening.Default}     where it listens
          --AllowedHosts='localhost;127.0.0.1'  under which names it answers
          --Sensocto:Scenario=plant             what is simulated: plant, ward, fleet, massive, none, or the path of a .json file
          --Sensocto:Replay:Path=recordings     a CSV file or a folder of them to play instead
          --Sensocto:History:BudgetMb=256       memory for the last hour of all attributes

        Every key: docs/configuration.md. Also in appsettings.json, and in the environment as Sensocto__Scenario.
        """;

    public static bool IsHelp(string[] args) =>
        args is ["--help" or "-h" or "-?" or "/?" or "help", ..] || args.Contains("--help", StringComparer.Ordinal);

    /// <summary>Throws a <see cref="SettingException"/> at the first argument that is not a setting.</summary>
    public static void Check(string[] args)
    {
        // In the forms that the host accepts: --key=value, --key value, /key value, key=value.
        for (var i = 0; i < args.Length; i++)
        {
            var parts = args[i].Split('=', 2);
            var isMarked = parts[0].StartsWith("--", StringComparison.Ordinal) || parts[0].StartsWith('/');
            var key = parts[0].TrimStart('-', '/');
            if (parts.Length == 1 && !isMarked)
            {
                throw new SettingException(
                    $"'{args[i]}' is not a setting; they are written --key=value. --help tells more."
                );
            }

            var root = key.Split(':')[0];
            if (!IsKnown(root))
            {
                throw new SettingException($"{key} is not a setting. {Hint(key, root)}");
            }

            // The host reads a single dash as an abbreviation, and there are none.
            if (parts[0].StartsWith('-') && !isMarked)
            {
                throw new SettingException($"{parts[0]} is not a setting. Did you mean --{key}?");
            }

            if (parts.Length == 1 && ++i == args.Length)
            {
                throw new SettingException($"{key} has no value; write --{key}=value.");
            }
        }
    }

    /// <summary>
    /// Throws a <see cref="SettingException"/> if a settings file has a key that is a long one but for a letter. Anything else may be an embedding project's own: Rules is two
    /// letters from Urls.
    /// </summary>
    public static void Check(IConfigurationRoot settings)
    {
        foreach (var file in settings.Providers.OfType<JsonConfigurationProvider>())
        {
            foreach (var root in file.GetChildKeys([], parentPath: null))
            {
                if (!IsKnown(root) && Array.Find(Roots, r => r.Length >= LeastLong && Typos(r, root) == 1) is { } meant)
                {
                    throw new SettingException($"{file.Source.Path}: {root} is not a setting. Did you mean {meant}?");
                }
            }
        }
    }

    private static bool IsKnown(string root) =>
        Roots.Contains(root, StringComparer.OrdinalIgnoreCase)
        || root.StartsWith(Telemetry, StringComparison.OrdinalIgnoreCase);

    private static string Hint(string key, string root)
    {
        var meant =
            SourceOptionsValidator.Known.Any(k => k.Equals($"Sensocto:{root}", StringComparison.OrdinalIgnoreCase))
                ? $"Sensocto:{key}"
            : Array.Find(Roots, r => Typos(r, root) <= MostTypos) is { } near ? near + key[root.Length..]
            : null;
        return meant is null ? "--help tells which there are." : $"Did you mean {meant}?";
    }

    // The edit distance: letters to insert, delete or replace to turn one into the other.
    private static int Typos(string right, string written)
    {
        var row = Enumerable.Range(0, written.Length + 1).ToArray();
        for (var i = 1; i <= right.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= written.Length; j++)
            {
                var isSame = char.ToLowerInvariant(right[i - 1]) == char.ToLowerInvariant(written[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (isSame ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
