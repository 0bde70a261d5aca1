using Microsoft.Extensions.Logging;

namespace Sensocto.Core.Load;

/// <summary>Event ids 220–239.</summary>
internal static partial class LoadLog
{
    [LoggerMessage(220, LogLevel.Warning, "System load was {Before} and is {Level}: {Why}")]
    public static partial void LevelChanged(ILogger log, LoadLevel before, LoadLevel level, string why);

    [LoggerMessage(
        221,
        LogLevel.Error,
        "Sampling the load failed, or a subscriber of it did; the next sample is taken as usual"
    )]
    public static partial void SampleFailed(ILogger log, Exception exception);
}
