namespace Sensocto.Dashboard.Tuning;

/// <summary>Event ids 500–519.</summary>
internal static partial class TuningLog
{
    [LoggerMessage(500, LogLevel.Information, "{Name} changed the pace: {What}")]
    public static partial void PaceChanged(ILogger log, string name, string what);
}
