namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>What the tracks of a signal have in common. Signals of one sensor with equal figures share their track.</summary>
/// <param name="Latitude">Middle of all tracks, in degrees.</param>
/// <param name="Longitude">Middle of all tracks, in degrees.</param>
/// <param name="RadiusKm">Mean radius, in km; one vehicle's is 0.6 to 1.4 of it.</param>
/// <param name="LapSeconds">Mean lap of the mean radius, in seconds.</param>
/// <param name="Variability">How far the speed strays, as a share of its mean.</param>
internal readonly record struct TrackFigures(
    double Latitude,
    double Longitude,
    double RadiusKm,
    double LapSeconds,
    double Variability
)
{
    public static TrackFigures Read(ScenarioNode node) =>
        new(
            node.Number("latitude", -80, 80),
            node.Number("longitude", -180, 180),
            node.Number("radiusKm", 0.01, 200),
            node.Number("lapSeconds", 10, 1e6),
            node.Number("variability", 0, 0.95, fallback: 0.5)
        );
}
