using Microsoft.Extensions.Logging.Console;

namespace Sensocto.Dashboard;

/// <summary>
/// The format of the console log: plain text at a terminal and in development, one line of JSON per event in production when the output is redirected. The key
/// <c>Logging:Console:FormatterName</c> overrides this.
/// </summary>
internal static class LogFormat
{
    private const string Key = "Logging:Console:FormatterName";
    private const string Json = "json";

    public static void AddLogFormat(this IHostApplicationBuilder builder)
    {
        // A console that nobody reads must not block whoever logs: lines that do not fit are counted and dropped.
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
            ? name.Equals(Json, StringComparison.OrdinalIgnoreCase)
            : environment.IsProduction() && Console.IsOutputRedirected;
}
