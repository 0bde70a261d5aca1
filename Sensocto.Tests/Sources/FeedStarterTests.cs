using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Sensocto.Core.Feeds.Replay;
using Sensocto.Core.Feeds.Simulation;
using Sensocto.Dashboard.Sources;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Feeds.Replay;

namespace Sensocto.Tests.Sources;

public sealed class FeedStarterTests : IDisposable
{
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task It_starts_a_scenario_by_path_and_is_ready_then()
    {
        var starter = Make(ScenarioFile.Path);
        var ready = new FeedsReady(starter, _engine.Feeds);
        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(ready)).Status);

        await starter.StartAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("scenario two-pumps", starter.Source, StringComparison.Ordinal);
        Assert.Equal(2, _engine.Feeds.Count);
        var health = await CheckAsync(ready);
        Assert.Equal(HealthStatus.Healthy, health.Status);
        Assert.StartsWith("scenario two-pumps, 2 sensors", health.Description, StringComparison.Ordinal);
        await starter.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    public async Task Without_a_scenario_there_are_no_sensors_yet(string scenario)
    {
        var starter = Make(scenario);
        await starter.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("no scenario", 0), (starter.Source, _engine.Feeds.Count));
    }

    [Fact]
    public async Task It_is_not_ready_while_a_feed_does_not_return()
    {
        var starter = Make("none");
        await starter.StartAsync(TestContext.Current.CancellationToken);
        var ready = new FeedsReady(starter, _engine.Feeds);
        var seen = new List<Task<HealthCheckResult>>();
        var feed = new FakeFeed("a")
        {
            OnRead = (_, _, _, _) =>
            {
                for (; seen.Count < 2; seen.Add(CheckAsync(ready)))
                {
                    _engine.Clock.Sleep(TimeSpan.FromSeconds(5));
                }

                return 0;
            },
        };
        _engine.Look(_engine.Add(feed));
        _engine.Run(1_000);

        var results = await Task.WhenAll(seen);
        Assert.Equal([HealthStatus.Healthy, HealthStatus.Unhealthy], results.Select(r => r.Status));
        Assert.Equal("The feeds have not run for 10 s.", results[1].Description);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(ready)).Status);
    }

    [Theory]
    [InlineData("plant")]
    [InlineData("ward")]
    [InlineData("fleet")]
    public async Task It_starts_every_scenario_that_is_shipped(string name)
    {
        await Make(name).StartAsync(TestContext.Current.CancellationToken);
        Assert.True(_engine.Feeds.Count >= 20);
    }

    [Fact]
    public async Task Without_a_scenario_it_is_ready_for_feeds_of_others()
    {
        var starter = Make("none");
        await starter.StartAsync(TestContext.Current.CancellationToken);
        var health = await CheckAsync(new FeedsReady(starter, _engine.Feeds));
        Assert.Equal(
            (0, HealthStatus.Healthy, "no scenario"),
            (_engine.Feeds.Count, health.Status, health.Description)
        );
    }

    [Fact]
    public async Task What_a_recording_lost_on_its_way_is_said_in_one_line()
    {
        using var folder = new RecordingFolder();
        folder.Write("a.csv", "timestamp,value\n1,1\n1,2\n3,3\nx,4\n2,5\n2.0001,6\n2.0002,7\n");
        var log = new FakeLogger<FeedStarter>();
        var replay = Options.Create(new ReplayOptions { Path = folder.Path });
        var starter = new FeedStarter(_engine.Feeds, Options.Create(new SourceOptions()), replay, _engine.Clock, log);

        await starter.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            "Recording: 7 rows in 1 files; 1 bad, 1 out of order, 1 duplicates in time, 2 left out within a millisecond of the next",
            log.LatestRecord.Message
        );
    }

    [Theory]
    [InlineData("no-such", "no-such")]
    [InlineData("/no/such/file.json", "/no/such/file.json")]
    [InlineData("", "plant")]
    public async Task A_scenario_that_is_not_there_is_one_line_that_helps(string name, string word)
    {
        var error = await Assert.ThrowsAsync<ScenarioException>(() =>
            Make(name).StartAsync(TestContext.Current.CancellationToken)
        );
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(0, _engine.Feeds.Count);
    }

    [Fact]
    public async Task A_recording_that_can_not_be_read_on_does_not_keep_the_program_from_stopping()
    {
        using var folder = new RecordingFolder();
        var pipe = await folder.PipeAsync("recording.csv");
        var stopped = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Make("none", pipe).StartAsync(stopped));

        // Lets the reader go, which finds a pipe.
        await RecordingFolder.Open(pipe).DisposeAsync();
    }

    private FeedStarter Make(string scenario, string recording = "")
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.Configure<SourceOptions>(o => o.Scenario = scenario);
        services.Configure<ReplayOptions>(o => o.Path = recording);
        services.AddSingleton(_engine.Feeds);
        services.AddSingleton<TimeProvider>(_engine.Clock);
        services.AddSingleton<FeedStarter>();
        return services.BuildServiceProvider().GetRequiredService<FeedStarter>();
    }

    private static Task<HealthCheckResult> CheckAsync(FeedsReady ready) =>
        ready.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
}
