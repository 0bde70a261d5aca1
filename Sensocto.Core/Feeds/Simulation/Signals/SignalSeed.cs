namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>The seeds that make attributes' signals differ.</summary>
/// <param name="Sensor">Shared by all attributes of a sensor: signals that must agree (beats, a place on a track) draw from it.</param>
/// <param name="Attribute">This attribute's own.</param>
internal readonly record struct SignalSeed(ulong Sensor, ulong Attribute);
