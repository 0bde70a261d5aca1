using Sensocto.Core.Feeds.Replay;

namespace Sensocto.Dashboard.Sources;

/// <summary>Event ids 320–339.</summary>
internal static partial class SourceLog
{
    [LoggerMessage(320, LogLevel.Warning, "Recording: {Row}")]
    public static partial void BadRow(ILogger log, BadRow row);

    [LoggerMessage(
        321,
        LogLevel.Information,
        "Recording: {Rows} rows in {Files} files; {BadRows} bad, {OutOfOrder} out of order, {Duplicates} duplicates in time, {Thinned} left out within a millisecond of the next"
    )]
    public static partial void Loaded(
        ILogger log,
        long rows,
        int files,
        long badRows,
        long outOfOrder,
        long duplicates,
        long thinned
    );

    [LoggerMessage(322, LogLevel.Information, "Sensocto is live at {Urls} ({Source})")]
    public static partial void Live(ILogger log, string urls, string source);
}
