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

    [LoggerMessage(
        304,
        LogLevel.Warning,
        "A page of {Origin} asked {Host} for a link and was refused. If it is a page of this dashboard, the proxy in front changes the Host header; it must pass it on. The next ones are only counted"
    )]
    public static partial void ForeignOrigin(ILogger log, string origin, string host);
}
