using System.Diagnostics.CodeAnalysis;
using Sensocto.Benchmarks.Circuits.Serving;

/// <summary>
/// The runtime runs this in the dashboard's process before the dashboard itself if a benchmark sets <c>DOTNET_STARTUP_HOOKS</c>, so that the
/// heap can be queried without support in the dashboard. Nothing here may use a type that the dashboard does not have.
/// </summary>
[SuppressMessage("Design", "CA1050", Justification = "The runtime looks for this name in no namespace.")]
[SuppressMessage("Design", "MA0047", Justification = "The runtime looks for this name in no namespace.")]
internal static class StartupHook
{
    public static void Initialize() => HeapProbe.Listen();
}
