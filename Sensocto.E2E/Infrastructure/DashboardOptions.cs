namespace Sensocto.E2E.Infrastructure;

/// <summary>Configuration of a dashboard under test, as <c>Sensocto:*</c> keys.</summary>
public sealed class DashboardOptions
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.OrdinalIgnoreCase)
    {
        // Flows read rates; a browser beside them on a small machine is load enough to lengthen every window.
        ["Sensocto:Load:Enabled"] = "false",
    };

    public IReadOnlyDictionary<string, string> Settings => _settings;

    /// <summary>A shipped scenario: <c>plant</c>, <c>ward</c>, <c>fleet</c>, <c>massive</c>; or the path of a file.</summary>
    public DashboardOptions Scenario(string name) => With("Sensocto:Scenario", name);

    /// <summary>A CSV file or a folder of them, played <paramref name="speed"/> times as fast as recorded.</summary>
    public DashboardOptions Replay(string path, double speed = 1) =>
        With("Sensocto:Replay:Path", path)
            .With("Sensocto:Replay:Speed", speed.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public DashboardOptions With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }
}
