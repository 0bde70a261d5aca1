namespace Sensocto.Dashboard;

/// <summary>The first parts of the settings' keys: Sensocto's and the host's. Keys below Sensocto are checked with its options.</summary>
internal static class RootKeys
{
    private static readonly string[] All =
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

    public static bool IsKnown(string root) =>
        All.Contains(root, StringComparer.OrdinalIgnoreCase)
        || root.StartsWith(Telemetry, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key of at least <paramref name="length"/> letters that is written here with so many typos at most; null if there is none.</summary>
    public static string? Near(string written, int typos, int length = 0) =>
        Array.Find(All, key => key.Length >= length && Typos(key, written) <= typos);

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
