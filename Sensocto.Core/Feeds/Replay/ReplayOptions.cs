namespace Sensocto.Core.Feeds.Replay;

/// <summary>
/// Which recording is played, and how. Recorded time becomes wall time: <c>wall = start + (recorded - first recorded) / Speed</c>.
/// </summary>
public sealed class ReplayOptions
{
    /// <summary>Where these options live in the configuration.</summary>
    public const string Section = "Sensocto:Replay";

    /// <summary>The slowest speed.</summary>
    public const double MinSpeed = 0.01;

    /// <summary>The fastest speed.</summary>
    public const double MaxSpeed = 100_000;

    /// <summary>The upper bound of <see cref="MaxRows"/>; a row takes about 16 bytes while it is played, twice that while it is read.</summary>
    public const int MostRows = 100_000_000;

    /// <summary>A CSV file, or a folder whose *.csv files are played (not those in its subfolders). Empty, the default: nothing is played.</summary>
    public string Path { get; set; } = "";

    /// <summary>How many recorded seconds pass in a second; 0.01 to 100,000, default 1.</summary>
    public double Speed { get; set; } = 1;

    /// <summary>Whether a recording starts over when it ends; default true. If not, its sensors go offline then.</summary>
    public bool Loop { get; set; } = true;

    /// <summary>The most rows of all files together, as they are kept in memory; 1 to 100,000,000, default 5,000,000.</summary>
    public int MaxRows { get; set; } = 5_000_000;
}
