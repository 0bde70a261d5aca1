using Sensocto.Core.Load;

namespace Sensocto.Dashboard.Live;

/// <summary>What a status bar says. Immutable.</summary>
/// <param name="Load">How busy the server is.</param>
/// <param name="Mark">How bad the worst figure of the service is; empty where all are well.</param>
/// <param name="Worst">Which it is, and what it says.</param>
/// <param name="Saved">The share of what is measured that is never sent, as a percentage.</param>
/// <param name="Rates">Sent of measured.</param>
/// <param name="Operators">How many are online.</param>
/// <param name="Names">Who they are, the first of them.</param>
public sealed record StatusReading(
    LoadLevel Load,
    string Mark,
    string Worst,
    string Saved,
    string Rates,
    int Operators,
    string Names
);
