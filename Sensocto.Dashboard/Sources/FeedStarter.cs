using System.Globalization;
using Microsoft.Extensions.Options;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Replay;
using Sensocto.Core.Feeds.Simulation;

namespace Sensocto.Dashboard.Sources;

/// <summary>Loads the configured sensors and starts their feeds before the first page is served.</summary>
internal sealed class FeedStarter(
    FeedHost host,
    IOptions<SourceOptions> options,
    IOptions<ReplayOptions> replay,
    TimeProvider time,
    ILogger<FeedStarter> log
) : IHostedService
{
    /// <summary>A short description of what runs; empty until it does.</summary>
    public string Source { get; private set; } = "";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Reading may stand still, at a pipe or a lost network drive, and must not keep the program from stopping.
        Func<(IReadOnlyList<ISensorFeed> Feeds, string Source)> load = replay.Value.Path.Length > 0 ? Replay : Simulate;
        var (feeds, source) = await Task.Run(load, CancellationToken.None).WaitAsync(cancellationToken);
        foreach (var feed in feeds)
        {
            host.Add(feed);
        }

        Source = source;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private (IReadOnlyList<ISensorFeed> Feeds, string Source) Simulate()
    {
        if (options.Value.Scenario.Equals(SourceOptions.None, StringComparison.OrdinalIgnoreCase))
        {
            return ([], "no scenario");
        }

        var folder = Path.Combine(AppContext.BaseDirectory, "Scenarios");
        var scenario = new ScenarioLoader(folder, time).Load(options.Value.Scenario);
        return (scenario.Feeds, $"scenario {scenario.Name}, {Count(scenario.Feeds)}");
    }

    private (IReadOnlyList<ISensorFeed> Feeds, string Source) Replay()
    {
        var recording = ReplayLoader.Load(replay.Value, time);
        foreach (var row in recording.Report.FirstBadRows)
        {
            SourceLog.BadRow(log, row);
        }

        var report = recording.Report;
        SourceLog.Loaded(
            log,
            report.Rows,
            report.Files.Count,
            report.BadRows,
            report.OutOfOrder,
            report.Duplicates,
            report.Thinned
        );
        return (
            recording.Feeds,
            $"replay of {Path.GetFileName(Path.TrimEndingDirectorySeparator(replay.Value.Path))}, {Count(recording.Feeds)}"
        );
    }

    private static string Count(IReadOnlyList<ISensorFeed> feeds) =>
        string.Create(CultureInfo.InvariantCulture, $"{feeds.Count:#,0} {(feeds.Count == 1 ? "sensor" : "sensors")}");
}
