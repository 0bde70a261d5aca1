namespace Sensocto.Dashboard;

/// <summary>
/// Checks that the command line holds nothing but known settings. The host ignores what it does not know, so a misspelt key would silently mean the default.
/// </summary>
internal static class CommandLine
{
    private const int MostTypos = 2;

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
            if (!RootKeys.IsKnown(root))
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

    private static string Hint(string key, string root)
    {
        var meant =
            SourceOptionsValidator.Known.Any(k => k.Equals($"Sensocto:{root}", StringComparison.OrdinalIgnoreCase))
                ? $"Sensocto:{key}"
            : RootKeys.Near(root, MostTypos) is { } near ? near + key[root.Length..]
            : null;
        return meant is null ? "--help tells which there are." : $"Did you mean {meant}?";
    }
}
