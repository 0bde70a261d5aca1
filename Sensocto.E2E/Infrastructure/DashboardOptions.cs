using Microsoft.Extensions.DependencyInjection;

namespace Sensocto.E2E.Infrastructure;

/// <summary>Configuration of a dashboard under test, as <c>Sensocto:*</c> keys.</summary>
public sealed class DashboardOptions
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.OrdinalIgnoreCase)
    {
        // Flows check rates; on a small machine the browser beside them is enough load to lengthen every window.
        ["Sensocto:Load:Enabled"] = "false",
    };

    public IReadOnlyDictionary<string, string> Settings => _settings;

    /// <summary>The address it listens at.</summary>
    public string Host { get; private set; } = "127.0.0.1";

    /// <summary>The folder of the program's project, within the repository.</summary>
    public string Project { get; private set; } = DashboardBuild.Dashboard;

    /// <summary>The command that launches the program's own command; empty to start the program directly.</summary>
    public IReadOnlyList<string> Launcher { get; private set; } = [];

    /// <summary>Adds to its services, in this process.</summary>
    public Action<IServiceCollection> Added { get; private set; } = _ => { };

    /// <summary>Runs another project's program, which has its own sensors.</summary>
    public DashboardOptions RunBy(string project)
    {
        Project = project;
        return this;
    }

    /// <summary>Starts it with a command, at an address other than loopback.</summary>
    public DashboardOptions StartedBy(string host, params string[] launcher)
    {
        (Host, Launcher) = (host, launcher);
        return With("AllowedHosts", "*");
    }

    /// <summary>A shipped scenario: <c>plant</c>, <c>ward</c>, <c>fleet</c>, <c>massive</c>; or the path of a file.</summary>
    public DashboardOptions Scenario(string name) => With("Sensocto:Scenario", name);

    /// <summary>Replays a CSV file or a folder of them, <paramref name="speed"/> times as fast as recorded.</summary>
    public DashboardOptions Replay(string path, double speed = 1) =>
        With("Sensocto:Replay:Path", path)
            .With("Sensocto:Replay:Speed", speed.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Adds the test's own services, in this process.</summary>
    public DashboardOptions Adding(Action<IServiceCollection> added)
    {
        Added = added;
        return this;
    }

    public DashboardOptions With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }
}
