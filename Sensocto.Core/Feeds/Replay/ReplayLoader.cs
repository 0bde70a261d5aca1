using Sensocto.Core.Feeds.Replay.Csv;
using Sensocto.Core.Feeds.Replay.Playing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Replay;

/// <summary>
/// Reads recordings from CSV files. A file in the short form (<c>timestamp,value</c>) plays from its own first row, on its own timeline: such files are often years apart.
/// Files in the long form (<c>timestamp,sensor,attribute,value[,unit]</c>) are one recording on one timeline, for instance a day per file.
/// </summary>
public static class ReplayLoader
{
    /// <summary>Reads everything the options name, and starts it now.</summary>
    /// <param name="options">What to play.</param>
    /// <param name="clock">Gives the start, and decides when a recording has ended.</param>
    /// <exception cref="ReplayException">An option is out of bounds, or a file is missing, is no CSV of either form or has no good row.</exception>
    public static Recording Load(ReplayOptions options, TimeProvider clock)
    {
        Require(options);
        var files = FilesOf(options.Path);
        var room = Path.GetFileName(Path.GetDirectoryName(files[0])) ?? "";
        var report = new ReportBuilder(options.MaxRows);
        var shelves = Shelve(files, report);
        var builder = new TimelineBuilder(options, clock, clock.GetUtcNow().UtcTicks, room, report);
        var feeds = shelves.SelectMany(builder.Build).ToArray();
        RequireUnique(feeds);
        return new Recording(feeds, report.Build());
    }

    private static void Require(ReplayOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Path))
        {
            throw new ReplayException(
                $"{ReplayOptions.Section}:Path is empty; it must name a CSV file or a folder of them."
            );
        }

        if (new ReplayOptionsValidator().Validate(null, options) is { Failed: true } faults)
        {
            throw new ReplayException(faults.FailureMessage);
        }
    }

    private static List<SeriesShelf> Shelve(string[] files, ReportBuilder report)
    {
        var shelves = new List<SeriesShelf>();
        SeriesShelf? together = null;
        foreach (var path in files)
        {
            var file = Path.GetFileName(path);
            report.Begin(file);
            try
            {
                using var stream = File.OpenRead(path);
                if (!stream.CanSeek)
                {
                    throw new ReplayException($"{file}: is a pipe; a recording is read twice, so it must be a file.");
                }

                var layout = CsvLayout.Read(stream, file);
                var shelf = layout.Sensor is null ? new SeriesShelf(file) : together ??= new SeriesShelf(file);
                stream.Position = 0;
                new CsvRows(file, layout, shelf, report).Read(stream);
                report.RequireGoodRow();
                if (!shelves.Contains(shelf))
                {
                    shelves.Add(shelf);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new ReplayException($"{file}: cannot be read: {e.Message}", e);
            }
        }

        return shelves;
    }

    private static string[] FilesOf(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            return [full];
        }

        if (!Directory.Exists(full))
        {
            throw new ReplayException($"There is no file or folder '{full}' to replay.");
        }

        var files = Directory
            .EnumerateFiles(full)
            .Where(f => f.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return files.Length > 0 ? files : throw new ReplayException($"The folder '{full}' has no .csv file to replay.");
    }

    private static void RequireUnique(ISensorFeed[] feeds)
    {
        var seen = new HashSet<SensorId>();
        if (feeds.FirstOrDefault(f => !seen.Add(f.Sensor.Id)) is { } twin)
        {
            throw new ReplayException(
                $"Two recordings have a sensor {Words.Quote(twin.Sensor.Id.Value)}: a file's name is its sensor's id where it has no sensor column."
            );
        }
    }
}
