using Sensocto.Core.Load;

namespace Sensocto.Dashboard.Live;

/// <summary>What a status bar shows. Immutable.</summary>
/// <param name="Load">The server's load level.</param>
/// <param name="Mark">The state of the service's worst figure; empty if all are well.</param>
/// <param name="Worst">The name and value of that figure.</param>
/// <param name="Saved">The share of measured samples that is never sent, as a percentage.</param>
/// <param name="Rates">The rate sent, of the rate measured.</param>
/// <param name="Operators">The number of operators online.</param>
/// <param name="Names">The names of the first of them.</param>
public sealed record StatusReading(
    LoadLevel Load,
    string Mark,
    string Worst,
    string Saved,
    string Rates,
    int Operators,
    string Names
);
