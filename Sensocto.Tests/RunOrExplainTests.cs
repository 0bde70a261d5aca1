using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sensocto.Core.Stopping;
using Sensocto.Dashboard;
using Sensocto.Tests.Sources;

namespace Sensocto.Tests;

public sealed class RunOrExplainTests
{
    [Theory]
    [InlineData("--Sensocto:Live:FrameMs=1", "Sensocto:Live:FrameMs must be between 20 and 5000, but is 1.")]
    [InlineData("--Sensocto:Live:FrameMs=soon", "'Sensocto:Live:FrameMs'")]
    [InlineData("--Sensocto:Live:FraemMs=50", "Sensocto.Dashboard.Live.LiveOptions: 'FraemMs'")]
    [InlineData("--Sensocto:Scenaro=ward", "Sensocto:Scenaro is not a known key; known are Sensocto:Scenario,")]
    [InlineData("--Sensocto:Lvie:FrameMs=50", "Sensocto:Lvie is not a known key")]
    [InlineData("--Sensocto:Cluster:Enabeld=false", "ClusterOptions: 'Enabeld'")]
    [InlineData("--Sensocto:Replay:Speed=0", "Sensocto:Replay:Speed must be between 0.01 and 100000, but is 0.")]
    public async Task A_key_that_is_wrong_stops_the_program_with_one_line_that_names_it(string key, string says)
    {
        var (code, lines) = await RunAsync(key);

        Assert.Equal(1, code);
        Assert.Contains(says, Assert.Single(lines), StringComparison.Ordinal);
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
        var program = House(services => services.AddHostedService<Tanks>());

        Assert.Equal(1, await program.RunOrExplainAsync(errors));
        Assert.Equal(
            "Sensocto ends although nobody asked it to. Tanks failed: TimeoutException: the broker is away"
                + Environment.NewLine,
            errors.ToString()
        );
    }

    [Fact]
    public async Task A_program_that_is_asked_to_stop_ends_without_a_word()
    {
        await using var errors = new StringWriter();
        var program = House();
        program.Lifetime.ApplicationStarted.Register(() =>
        {
            program.Services.GetRequiredService<StopNotice>().Begin(e => throw e);
            program.Lifetime.StopApplication();
        });

        Assert.Equal(0, await program.RunOrExplainAsync(errors));
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public void What_the_host_says_of_a_service_that_failed_is_in_the_log()
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: false)
            .Build();
        using var logs = LoggerFactory.Create(l => l.AddConfiguration(settings.GetSection("Logging")).AddFakeLogging());
        var log = logs.CreateLogger("Microsoft.Extensions.Hosting.Internal.Host");

        // But not why it did not start: that is said in one line.
        Assert.Equal((true, false), (log.IsEnabled(LogLevel.Critical), log.IsEnabled(LogLevel.Error)));
    }

    private static WebApplication House(Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Sensocto:Scenario", ScenarioFile.Path)]);
        builder.AddSensocto();
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    private static async Task<(int Code, string[] Errors)> RunAsync(params string[] args)
    {
        var ending = TestContext.Current.CancellationToken;
        var program = typeof(Program).Assembly.Location;

        // Nowhere to listen: should it find nothing wrong, it ends all the same.
        var start = new ProcessStartInfo("dotnet", [program, "--Urls=none://here", .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ending);
        var errors = await process.StandardError.ReadToEndAsync(ending);
        await output;
        await process.WaitForExitAsync(ending);
        return (process.ExitCode, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
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
}
