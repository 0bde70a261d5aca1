namespace Sensocto.Dashboard.Live;

/// <summary>Event ids 300–319.</summary>
internal static partial class LiveLog
{
    [LoggerMessage(300, LogLevel.Warning, "A page could not read a frame: {Reason}")]
    public static partial void FrameRefused(ILogger log, string reason);

    [LoggerMessage(302, LogLevel.Warning, "A link for values failed")]
    public static partial void LinkFailed(ILogger log, Exception exception);

    [LoggerMessage(303, LogLevel.Error, "A page's turn failed")]
    public static partial void TickFailed(ILogger log, Exception exception);
}
