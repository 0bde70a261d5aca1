using Sensocto.Core.Feeds.Simulation.Signals;

namespace Sensocto.Core.Feeds.Simulation.Scenarios;

/// <summary>When a sensor delivers nothing. Immutable.</summary>
/// <param name="DropOuts">Spells without samples of any attribute while the sensor stays online; null: none.</param>
/// <param name="Offline">Spells in which the sensor cannot be reached; null: none.</param>
internal sealed record SensorBreaks(HashedIntervals? DropOuts, HashedIntervals? Offline)
{
    public static SensorBreaks Read(ScenarioNode node) =>
        new(node.OptionalPart("dropOuts", HashedIntervals.Read), node.OptionalPart("offline", HashedIntervals.Read));
}
