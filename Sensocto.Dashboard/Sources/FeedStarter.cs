using Microsoft.Extensions.Options;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Simulation;

namespace Sensocto.Dashboard.Sources;

/// <summary>Loads what the configuration asks for and starts its feeds, before the first page is served.</summary>
internal sealed class FeedStarter(FeedHost host, IOptions<SourceOptions> options, TimeProvider time) : IHostedService
{
    /// <summary>What runs, in a few words; empty until it does.</summary>
    public string Source { get; private set; } = "";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Scenarios");
        var scenario = new ScenarioLoader(folder, time).Load(options.Value.Scenario);
        foreach (var feed in scenario.Feeds)
        {
            host.Add(feed);
        }

        Source = $"scenario {scenario.Name}";
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
