namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>The setting that all operators of a swarm share.</summary>
/// <param name="Server">The dashboard's address.</param>
/// <param name="Scenario">The scenario that it plays.</param>
/// <param name="Tiles">The number of tiles that an operator has in view.</param>
/// <param name="Tally">The counts of what they see.</param>
/// <param name="Directory">The handles of the page's tiles, as learned so far.</param>
internal sealed record SwarmSetting(
    Uri Server,
    BenchScenario Scenario,
    int Tiles,
    SwarmTally Tally,
    TileDirectory Directory
)
{
    /// <summary>Tiles side by side on a desktop screen.</summary>
    public const int Columns = 6;

    public int RowsInView => Math.Max(1, Tiles / Columns);

    public int Rows => (Scenario.Sensors + Columns - 1) / Columns;

    public static double NowMs => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
}
