using Microsoft.AspNetCore.SignalR;

namespace Sensocto.Benchmarks.Circuits.Floor;

/// <summary>A hub without logic: every connection is sent the same bytes.</summary>
internal sealed class FloorHub : Hub;
