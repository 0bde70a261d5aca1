namespace Sensocto.Core.Feeds.Simulation;

/// <summary>A simulated site, ready to play. Immutable; its feeds are thread-safe.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Description">What it shows, in a sentence; may be empty.</param>
/// <param name="Feeds">One feed per sensor, ids unique, in the order of the file.</param>
public sealed record Scenario(string Name, string Description, IReadOnlyList<ISensorFeed> Feeds);
