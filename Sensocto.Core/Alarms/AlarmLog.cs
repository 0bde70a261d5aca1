using Microsoft.Extensions.Logging;

namespace Sensocto.Core.Alarms;

/// <summary>Event ids 240–259.</summary>
internal static partial class AlarmLog
{
    [LoggerMessage(240, LogLevel.Error, "A subscriber of alarms failed")]
    public static partial void SubscriberFailed(ILogger log, Exception exception);

    [LoggerMessage(241, LogLevel.Information, "{By}: {Kind} {Key}")]
    public static partial void Decided(ILogger log, string by, AlarmCommandKind kind, string key);
}
