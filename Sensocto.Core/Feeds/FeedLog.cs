using Microsoft.Extensions.Logging;

namespace Sensocto.Core.Feeds;

/// <summary>Event ids 200–219.</summary>
internal static partial class FeedLog
{
    [LoggerMessage(200, LogLevel.Error, "The feed of {Key} failed")]
    public static partial void Failed(ILogger log, string key, Exception exception);

    [LoggerMessage(201, LogLevel.Error, "The feed of {Key} failed again; {LeftOut} lines of it were left out")]
    public static partial void FailedAgain(ILogger log, string key, int leftOut, Exception exception);
}
