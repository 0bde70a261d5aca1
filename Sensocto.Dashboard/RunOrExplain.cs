using Microsoft.Extensions.Options;
using Sensocto.Core.Feeds.Replay;
using Sensocto.Core.Feeds.Simulation;
using Sensocto.Core.Stopping;
using Sensocto.Dashboard.Sources;

namespace Sensocto.Dashboard;

/// <summary>Runs the program, and says in one line where it is, why it can not be, or why it ends although nobody asked it to.</summary>
internal static class RunOrExplain
{
    /// <summary>Gives the exit code: 0 only where the program was asked to stop, so that whoever supervises it starts it again.</summary>
    public static async Task<int> RunOrExplainAsync(this WebApplication app, TextWriter errors)
    {
        var notice = app.Services.GetRequiredService<StopNotice>();
        string? failure = null;
        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
        app.Lifetime.ApplicationStopping.Register(() =>
            failure = FailedService.Describe(app.Services.GetServices<IHostedService>())
        );
        try
        {
            await app.RunAsync();
        }
        // One that fails while others start cancels the start.
        catch (OperationCanceledException) when (failure is not null) { }
        catch (Exception e) when (Explain(e) is { } line)
        {
            await errors.WriteLineAsync(line);
            return 1;
        }

        if (notice.IsStopping)
        {
            return 0;
        }

        await errors.WriteLineAsync($"Sensocto ends although nobody asked it to. {failure}");
        return 1;
    }

    private static void Announce(WebApplication app)
    {
        var urls = string.Join(", ", app.Urls);
        var source = app.Services.GetRequiredService<FeedStarter>().Source;
        if (LogFormat.IsJson(app.Configuration, app.Environment))
        {
            SourceLog.Live(app.Services.GetRequiredService<ILogger<FeedStarter>>(), urls, source);
        }
        else
        {
            Console.WriteLine($"Sensocto is live at {urls} ({source}). Ctrl+C stops it.");
        }
    }

    private static string? Explain(Exception exception) =>
        exception switch
        {
            OptionsValidationException e => string.Join(Environment.NewLine, e.Failures),
            ScenarioException or ReplayException => exception.Message,
            // Several sections at once.
            AggregateException e when e.InnerExceptions.All(i => i is OptionsValidationException) => string.Join(
                Environment.NewLine,
                e.InnerExceptions.Select(Explain)
            ),
            // From the binder: a key that does not exist, or a value of another type.
            InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } e => e.Message,
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } e => e.Message,
            _ => null,
        };
}
