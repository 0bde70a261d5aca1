namespace Sensocto.Core.Alarms;

/// <summary>A flood: more alarms than anybody can read one by one. Immutable.</summary>
/// <param name="Raised">How many were raised within the window.</param>
/// <param name="Window">See <see cref="AlarmOptions.FloodWindow"/>.</param>
/// <param name="Rooms">The rooms with unacknowledged alarms, those with most first.</param>
public sealed record AlarmFlood(int Raised, TimeSpan Window, IReadOnlyList<(string Room, int Alarms)> Rooms);
