namespace Sensocto.Dashboard.Stopping;

/// <summary>Event ids 380–389.</summary>
internal static partial class StoppingLog
{
    [LoggerMessage(380, LogLevel.Information, "Asked to stop: not ready from now on, and closing in {Seconds} s")]
    public static partial void Asked(ILogger log, double seconds);

    [LoggerMessage(381, LogLevel.Error, "A subscriber of the stop notice failed")]
    public static partial void ListenerFailed(ILogger log, Exception why);
}
