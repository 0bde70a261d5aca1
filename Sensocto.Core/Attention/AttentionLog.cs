using Microsoft.Extensions.Logging;

namespace Sensocto.Core.Attention;

/// <summary>Event ids 100–119.</summary>
internal static partial class AttentionLog
{
    [LoggerMessage(100, LogLevel.Information, "Viewer {Viewer} sent no heartbeat for {Seconds} s and was removed")]
    public static partial void ViewerReaped(ILogger log, string viewer, double seconds);

    [LoggerMessage(101, LogLevel.Error, "A subscriber of attention changes failed")]
    public static partial void SubscriberFailed(ILogger log, Exception exception);

    [LoggerMessage(102, LogLevel.Error, "A timed task of the tracker failed; it will run again")]
    public static partial void TimerFailed(ILogger log, Exception exception);

    [LoggerMessage(103, LogLevel.Error, "What another node looks at could not be applied; trying again")]
    public static partial void NotTakenUp(ILogger log, Exception exception);
}
