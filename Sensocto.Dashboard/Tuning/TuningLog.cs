namespace Sensocto.Dashboard.Tuning;

/// <summary>Event ids 340–359.</summary>
internal static partial class TuningLog
{
    [LoggerMessage(340, LogLevel.Information, "{Name} changed the pace: {What}")]
    public static partial void PaceChanged(ILogger log, string name, string what);
}
