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

/// <summary>Runs the program, and says in one line where it is, why it can not be, or why it ends although nobody asked it to.</summary>
internal static partial class RunOrExplain
{
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core";

    /// <summary>Builds the program and runs it: settings are read in both, and what is wrong with them is said in the same way.</summary>
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
            await RunAsync(app);
        }
        // One that fails while others start cancels the start, and so does who stops it meanwhile.
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

        await errors.WriteLineAsync($"Sensocto ends although nobody asked it to. {failure}");
        return 1;
    }

    private static async Task RunAsync(WebApplication app)
    {
        await using var _ = app;
        // The host does both in its start; what fails here has begun nothing that would have to be stopped.
        app.Services.GetService<IStartupValidator>()?.Validate();
        app.Services.GetServices<IHostedService>();
        try
        {
            await app.StartAsync();
        }
        catch
        {
            // The services of a project that have begun: without this the host logs that each of them failed, when it takes them down.
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
            // Several sections at once.
            AggregateException e when e.InnerExceptions.All(i => i is OptionsValidationException) => string.Join(
                Environment.NewLine,
                e.InnerExceptions.Select(Explain)
            ),
            // From the binder: a value of another type, in a section of the host's.
            InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } e => e.Message,
            InvalidOperationException { Source: "Microsoft.Extensions.Logging.Configuration" } e =>
                $"Logging:LogLevel: {e.Message} Levels are {string.Join(", ", Enum.GetNames<LogLevel>())}.",
            IOException { InnerException: AddressInUseException } e => $"{e.Message} {Another(e.Message)}".TrimEnd(),
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable or SocketError.AccessDenied } e =>
                $"It can not listen at the address that Urls says: {e.Message}. One that always works is {Listening.Default}.",
            InvalidOperationException { Source: Kestrel } e
                when e.Message.Contains("HTTPS", StringComparison.Ordinal) =>
                "Urls: https wants a certificate. Name its file with Kestrel:Certificates:Default:Path and :Password, or write http://.",
            InvalidOperationException { Source: Kestrel } e => e.Message,
            _ => null,
        };

    // The next port of an address that is taken.
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
