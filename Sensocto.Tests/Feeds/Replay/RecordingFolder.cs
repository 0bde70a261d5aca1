using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Replay;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Replay;

/// <summary>A test's CSV files, played from noon on and deleted at its end.</summary>
internal sealed class RecordingFolder : IDisposable
{
    public static readonly long Noon = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc).Ticks;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sensocto-");

    public string Path => _folder.FullName;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Noon, TimeSpan.Zero));

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A pipe, which stands still until <see cref="Open"/>.</summary>
    public async Task<string> PipeAsync(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        using var made = Process.Start("mkfifo", path);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        return path;
    }

    /// <summary>Waits until somebody reads a pipe.</summary>
    public static FileStream Open(string pipe) => new(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);

    public Recording Load(double speed = 1, bool loop = true, int maxRows = 1000, string? path = null) =>
        ReplayLoader.Load(
            new ReplayOptions
            {
                Path = path ?? Path,
                Speed = speed,
                Loop = loop,
                MaxRows = maxRows,
            },
            Clock
        );

    /// <summary>Writes one file and loads it.</summary>
    public Recording Load(string text, double speed = 1, bool loop = true)
    {
        Write("unit.csv", text);
        return Load(speed, loop);
    }

    public static (double Second, double Value)[] Read(ISensorFeed feed, double seconds, int attribute = 0) =>
        Read(feed, long.MinValue, Noon + (long)(seconds * TimeSpan.TicksPerSecond), attribute);

    public static (double Second, double Value)[] Read(ISensorFeed feed, long after, long until, int attribute = 0)
    {
        var buffer = new Sample[1000];
        var count = feed.Read(attribute, after, until, buffer);
        return [.. buffer.Take(count).Select(s => ((s.Ticks - Noon) / (double)TimeSpan.TicksPerSecond, s.Value))];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
