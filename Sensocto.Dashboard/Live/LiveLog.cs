namespace Sensocto.Dashboard.Live;

/// <summary>Event ids 300–319.</summary>
internal static partial class LiveLog
{
    [LoggerMessage(300, LogLevel.Warning, "A page did not take a frame")]
    public static partial void FrameRefused(ILogger log, Exception exception);
}
