using Sensocto.Dashboard.Monitoring.Thresholds;

namespace Sensocto.Dashboard.Monitoring;

/// <summary>Event ids 360–379.</summary>
internal static partial class MonitoringLog
{
    /// <summary>Logs a change of state, at a level that depends on the new state.</summary>
    public static void Say(ILogger log, ThresholdState before, ThresholdReading reading)
    {
        var level = reading.State switch
        {
            ThresholdState.Critical => LogLevel.Error,
            ThresholdState.Warning => LogLevel.Warning,
            _ => LogLevel.Information,
        };
        ThresholdChanged(log, level, reading.Figure.Label, before, reading.State, reading);
    }

    [LoggerMessage(361, LogLevel.Error, "A subscriber of the service's samples failed")]
    public static partial void ListenerFailed(ILogger log, Exception exception);

    [LoggerMessage(EventId = 360, Message = "{Figure} was {Before} and is {State}: {Reading}")]
    private static partial void ThresholdChanged(
        ILogger log,
        LogLevel level,
        string figure,
        ThresholdState before,
        ThresholdState state,
        ThresholdReading reading
    );
}
