using Microsoft.Extensions.Logging.Console;

namespace Sensocto.Dashboard;

/// <summary>
/// How the log is written to the console: for people at a terminal and in development, a line of JSON an event where a machine reads it. The key
/// <c>Logging:Console:FormatterName</c> decides otherwise.
/// </summary>
internal static class LogFormat
{
    private const string Key = "Logging:Console:FormatterName";
    private const string Json = "json";

    public static void AddLogFormat(this IHostApplicationBuilder builder)
    {
        // A console that nobody reads must not stop who writes a line: what does not fit is counted, and left out.
        builder.Services.Configure<ConsoleLoggerOptions>(console =>
            console.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite
        );
        if (IsJson(builder.Configuration, builder.Environment))
        {
            builder.Logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
    }

    public static bool IsJson(IConfiguration configuration, IHostEnvironment environment) =>
        configuration[Key] is { Length: > 0 } name
            ? name == Json
            : environment.IsProduction() && Console.IsOutputRedirected;
}
