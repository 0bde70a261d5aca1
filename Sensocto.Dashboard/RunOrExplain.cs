using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Sensocto.Core.Feeds.Replay;
using Sensocto.Core.Feeds.Simulation;
using Sensocto.Core.Stopping;
using Sensocto.Dashboard.Sources;

namespace Sensocto.Dashboard;

/// <summary>Runs the program. Prints one line that says where it listens, why it cannot start, or why it ends without having been asked to.</summary>
internal static partial class RunOrExplain
{
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core";

    /// <summary>Builds and runs the program. Both steps read settings, and both report a bad one in the same way.</summary>
    public static async Task<int> BuildAndRunAsync(string[] args, Func<string[], WebApplication> build)
    {
        if (CommandLine.IsHelp(args))
        {
            Console.WriteLine(CommandLine.Usage);
            return 0;
        }

        WebApplication app;
        try
        {
            CommandLine.Check(args);
            app = build(args);
        }
        catch (Exception e) when (Explain(e) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
        }

        return await app.RunOrExplainAsync(Console.Error);
    }

    /// <summary>Returns the exit code: 0 only if the program was asked to stop, so that a supervisor restarts it in every other case.</summary>
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
            await RunAsync(app);
        }
        // A service that fails while others start cancels the start; so does a stop request in the meantime.
        catch (OperationCanceledException) when (failure is not null || notice.IsStopping) { }
        catch (Exception e) when (Explain(e) is { } line)
        {
            await errors.WriteLineAsync(line);
            return 1;
        }

        if (notice.IsStopping)
        {
            return 0;
        }

        await errors.WriteLineAsync($"Sensocto stopped unexpectedly. {failure}");
        return 1;
    }

    private static async Task RunAsync(WebApplication app)
    {
        await using var _ = app;
        // The host does both in StartAsync; here, a failure leaves nothing started that would have to be stopped.
        app.Services.GetService<IStartupValidator>()?.Validate();
        app.Services.GetServices<IHostedService>();
        try
        {
            await app.StartAsync();
        }
        catch
        {
            // For services of an embedding project that have started: without this, the host logs a failure for each of them when it is disposed.
            app.Lifetime.StopApplication();
            throw;
        }

        await app.WaitForShutdownAsync();
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
            ScenarioException or ReplayException or SettingException => exception.Message,
            InvalidDataException { InnerException: FormatException { InnerException: JsonException json } } e =>
                $"{e.Message} Line {json.LineNumber + 1}: {json.Message.Split(" LineNumber:")[0]}",
            InvalidDataException { InnerException: FormatException format } e => $"{e.Message} {format.Message}",
            FormatException { Source: "Microsoft.AspNetCore.Http" or Kestrel } e => $"Kestrel:Endpoints: {e.Message}",
            DirectoryNotFoundException e => $"There is no folder {e.Message}",
            FileNotFoundException or UnauthorizedAccessException => exception.Message,
            // Several sections are wrong at once.
            AggregateException e when e.InnerExceptions.All(i => i is OptionsValidationException) => string.Join(
                Environment.NewLine,
                e.InnerExceptions.Select(Explain)
            ),
            // From the binder: a value of the wrong type in one of the host's sections.
            InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } e => e.Message,
            InvalidOperationException { Source: "Microsoft.Extensions.Logging.Configuration" } e =>
                $"Logging:LogLevel: {e.Message} Levels are {string.Join(", ", Enum.GetNames<LogLevel>())}.",
            IOException { InnerException: AddressInUseException } e => $"{e.Message} {Another(e.Message)}".TrimEnd(),
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable or SocketError.AccessDenied } e =>
                $"Cannot listen at the address in Urls: {e.Message}. One that always works is {Listening.Default}.",
            InvalidOperationException { Source: "Microsoft.AspNetCore.StaticAssets" } e =>
                $"applicationName: {e.Message}",
            InvalidOperationException { Source: Kestrel } e
                when e.Message.Contains("HTTPS", StringComparison.Ordinal) =>
                "Urls: https needs a certificate. Name its file with Kestrel:Certificates:Default:Path and :Password, or write http://.",
            InvalidOperationException { Source: Kestrel } e => e.Message,
            _ => null,
        };

    // Suggests the next port when an address is taken.
    private static string Another(string message) =>
        TakenAddress().Match(message) is { Success: true } taken
        && int.Parse(taken.Groups["port"].ValueSpan, CultureInfo.InvariantCulture) is var port and < IPEndPoint.MaxPort
            ? $"Choose another: --Urls={taken.Groups["host"].Value}:{port + 1}"
            : "";

    [GeneratedRegex(
        @"(?<host>https?://\S+):(?<port>\d+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex TakenAddress();
}
