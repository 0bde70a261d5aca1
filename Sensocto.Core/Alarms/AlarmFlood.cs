namespace Sensocto.Core.Alarms;

/// <summary>More alarms than anybody reads one by one. Immutable.</summary>
/// <param name="Raised">How many were raised within the window.</param>
/// <param name="Window">See <see cref="AlarmOptions.FloodWindow"/>.</param>
/// <param name="Rooms">Where alarms stand that nobody acknowledged, most first.</param>
public sealed record AlarmFlood(int Raised, TimeSpan Window, IReadOnlyList<(string Room, int Alarms)> Rooms);
