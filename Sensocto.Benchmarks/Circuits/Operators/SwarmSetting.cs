namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>What all operators of a swarm share.</summary>
/// <param name="Server">The dashboard's address.</param>
/// <param name="Scenario">What it plays.</param>
/// <param name="Tiles">How many tiles an operator has in view.</param>
/// <param name="Tally">Where they count what they see.</param>
/// <param name="Directory">What they learned of the page's tiles.</param>
internal sealed record SwarmSetting(
    Uri Server,
    BenchScenario Scenario,
    int Tiles,
    SwarmTally Tally,
    TileDirectory Directory
)
{
    /// <summary>Tiles side by side on a desk's screen.</summary>
    public const int Columns = 6;

    public int RowsInView => Math.Max(1, Tiles / Columns);

    public int Rows => (Scenario.Sensors + Columns - 1) / Columns;

    public static double NowMs => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
}
