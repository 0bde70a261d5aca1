using Microsoft.AspNetCore.SignalR;

namespace Sensocto.Benchmarks.Circuits.Floor;

/// <summary>A hub that knows nothing: whoever is connected is sent the same bytes.</summary>
internal sealed class FloorHub : Hub;
