using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sensocto.Core.Stopping;
using Sensocto.Dashboard;
using Sensocto.Tests.Api;

namespace Sensocto.Tests;

public sealed class RunOrExplainTests
{
    [Theory]
    [InlineData("--Sensocto:Live:FrameMs=1", "Sensocto:Live:FrameMs must be between 20 and 5000, but is 1.")]
    [InlineData("--Sensocto:Live:FrameMs=soon", "Sensocto:Live:FrameMs must be a whole number, but is 'soon'.")]
    [InlineData(
        "--Sensocto:Live:FraemMs=50",
        "Sensocto:Live:FraemMs is not a known key; known are Sensocto:Live:FrameMs,"
    )]
    [InlineData("--Sensocto:Scenaro=ward", "Sensocto:Scenaro is not a known key; known are Sensocto:Scenario,")]
    [InlineData("--Sensocto:Lvie:FrameMs=50", "Sensocto:Lvie is not a known key")]
    [InlineData("--Sensocto:Cluster:Enabeld=false", "Sensocto:Cluster:Enabeld is not a known key; known are")]
    [InlineData("--Sensocto:Replay:Speed=0", "Sensocto:Replay:Speed must be between 0.01 and 100000, but is 0.")]
    [InlineData("--Sensocto:Attention:Linger=60", "but is 60.00:00:00 (60 days; 60 s is 00:01:00).")]
    [InlineData(
        "--Sensocto:Pacing:High:MaxMs=20",
        "Sensocto:Pacing:High:MaxMs must be between 30 and 600000, but is 20."
    )]
    [InlineData("--Sensocto:Thresholds:Release=2", "Sensocto:Thresholds:Release must be between 0.1 and 1, but is 2.")]
    [InlineData("--Sensocto:Replay=recordings", "Sensocto:Replay takes no value ('recordings'); its keys are")]
    [InlineData(
        "--Logging:LogLevel:Default=Loud",
        "Logging:LogLevel: Configuration value 'Loud' is not supported. Levels are Trace,"
    )]
    [InlineData("ward", "'ward' is not a setting;")]
    [InlineData("--Urls=5090", "Urls: '5090' is not an address to listen at;")]
    public async Task A_key_that_is_wrong_stops_the_program_with_one_line_that_names_it(string key, string says)
    {
        var (code, output, lines) = await ProgramRun.ToItsEndAsync(key);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(says, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_cluster_lacks_is_said_although_it_is_read_while_the_program_is_built()
    {
        var (code, lines) = await RunAsync("--Sensocto:Cluster:Enabled=true", "--Sensocto:Cluster:Store=Redis");

        Assert.Equal(1, code);
        Assert.Equal(["Sensocto:Cluster:Connection must say how Redis is reached."], lines);
    }

    [Theory]
    [InlineData(
        "{\n  \"Urls\": }\n",
        "Failed to load configuration from file '{0}'. Line 2: '}' is an invalid start of a value."
    )]
    [InlineData("[]", "Failed to load configuration from file '{0}'. Top-level JSON element must be an object.")]
    [InlineData(
        "{ \"Sensocto\": { \"live\": { \"FrameMs\": 50 }, \"Live\": { \"FrameMs\": 60 } } }",
        "Failed to load configuration from file '{0}'. A duplicate key 'Sensocto:Live:FrameMs' was found."
    )]
    [InlineData(
        "{ \"Sensoctoo\": { \"Scenario\": \"ward\" } }",
        "appsettings.json: Sensoctoo is not a setting. Did you mean Sensocto?"
    )]
    [InlineData(
        "{ \"Sensocto\": { \"SignIn\": { \"NameHeader\": null } } }",
        "Sensocto:SignIn:NameHeader has no value; it must be a text."
    )]
    public async Task A_mistake_in_the_file_of_settings_is_one_line(string settings, string says)
    {
        var folder = Directory.CreateTempSubdirectory("sensocto-settings-");
        var file = Path.Combine(folder.FullName, "appsettings.json");
        await File.WriteAllTextAsync(file, settings, TestContext.Current.CancellationToken);

        var (code, lines) = await RunAsync($"--contentRoot={folder.FullName}");
        folder.Delete(recursive: true);

        Assert.Equal(1, code);
        Assert.StartsWith(says.Replace("{0}", file, StringComparison.Ordinal), Assert.Single(lines));
    }

    [Theory]
    [InlineData("--contentRoot=/no/such/folder", "There is no folder /no/such/folder")]
    [InlineData("--applicationName=x", "applicationName: The static resources manifest file '")]
    [InlineData("--Kestrel:Endpoints:Inside:Url=bogus", "Kestrel:Endpoints: Invalid url: 'bogus'")]
    public async Task A_mistake_in_what_the_host_reads_is_one_line(string setting, string says)
    {
        var (code, lines) = await RunAsync(setting);

        Assert.Equal(1, code);
        Assert.StartsWith(says, Assert.Single(lines));
    }

    [Fact]
    public async Task Keys_of_several_sections_that_are_wrong_have_a_line_each()
    {
        var (code, lines) = await RunAsync("--Sensocto:Live:FrameMs=1", "--Sensocto:Replay:Speed=0");

        Assert.Equal(1, code);
        Assert.Equal(
            ["Sensocto:Live:FrameMs", "Sensocto:Replay:Speed"],
            lines.Select(l => l.Split(' ')[0]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_feed_that_ends_the_program_is_named_and_the_exit_code_has_it_started_again()
    {
        await using var errors = new StringWriter();
        var program = ApiHost.Build(services => services.AddHostedService<Tanks>());

        Assert.Equal(1, await program.RunOrExplainAsync(errors));
        Assert.Equal(
            "Sensocto stopped unexpectedly. Tanks failed: TimeoutException: the broker is away" + Environment.NewLine,
            errors.ToString()
        );
    }

    [Fact]
    public async Task A_program_that_is_asked_to_stop_ends_without_a_word()
    {
        await using var errors = new StringWriter();
        var program = ApiHost.Build();
        program.Lifetime.ApplicationStarted.Register(() =>
        {
            program.Services.GetRequiredService<StopNotice>().Begin(e => throw e);
            program.Lifetime.StopApplication();
        });

        Assert.Equal(0, await program.RunOrExplainAsync(errors));
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public async Task A_program_that_is_asked_to_stop_while_it_starts_ends_without_a_word()
    {
        await using var errors = new StringWriter();
        var program = ApiHost.Build(services => services.AddHostedService<Impatient>());

        Assert.Equal(0, await program.RunOrExplainAsync(errors));
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public void What_the_host_says_of_a_service_that_failed_is_in_the_log()
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.AddDefaults();
        var settings = builder.Configuration.GetSection("Logging");
        using var logs = LoggerFactory.Create(l => l.AddConfiguration(settings).AddFakeLogging());
        var log = logs.CreateLogger("Microsoft.Extensions.Hosting.Internal.Host");

        // But not why it did not start: one line on stderr says that.
        Assert.Equal((true, false), (log.IsEnabled(LogLevel.Critical), log.IsEnabled(LogLevel.Error)));
    }

    [Fact]
    public async Task What_stops_a_start_is_not_drowned_in_what_the_host_says_of_services_that_have_begun()
    {
        await using var errors = new StringWriter();
        var program = ApiHost.Build(services =>
        {
            services.AddLogging(l => l.AddFakeLogging());
            services.AddHostedService<Patient>();
            services.AddHostedService(_ => new Refusing());
        });
        var log = program.Services.GetFakeLogCollector();

        Assert.Equal(1, await program.RunOrExplainAsync(errors));
        Assert.Equal("the port is taken" + Environment.NewLine, errors.ToString());
        Assert.DoesNotContain(log.GetSnapshot(), r => r.Level == LogLevel.Critical);
    }

    [Fact]
    public async Task A_service_that_cannot_be_made_is_told_once()
    {
        await using var errors = new StringWriter();
        var program = ApiHost.Build(services =>
        {
            services.AddLogging(l => l.AddFakeLogging());
            services.AddSingleton<IHostedService>(_ => throw new SettingException("the broker has no address"));
        });
        var log = program.Services.GetFakeLogCollector();

        Assert.Equal(1, await program.RunOrExplainAsync(errors));
        Assert.Equal("the broker has no address" + Environment.NewLine, errors.ToString());
        Assert.DoesNotContain(log.GetSnapshot(), r => r.Level == LogLevel.Critical);
    }

    private static async Task<(int Code, string[] Errors)> RunAsync(params string[] args)
    {
        var (code, _, errors) = await ProgramRun.ToItsEndAsync(args);
        return (code, errors);
    }

    private sealed class Tanks(IHostApplicationLifetime app) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, app.ApplicationStarted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new TimeoutException("the broker is away");
        }
    }

    private sealed class Impatient(StopNotice notice, IHostApplicationLifetime app) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            notice.Begin(e => throw e);
            app.StopApplication();
            cancellationToken.ThrowIfCancellationRequested();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Patient : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
            Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stoppingToken);
    }

    private sealed class Refusing : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new SettingException("the port is taken");

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
