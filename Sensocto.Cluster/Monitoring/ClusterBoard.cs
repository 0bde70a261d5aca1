using System.Globalization;
using Sensocto.Core.Monitoring;

namespace Sensocto.Cluster.Monitoring;

/// <summary>The cluster on the monitor page.</summary>
internal sealed class ClusterBoard(ClusterMonitor monitor) : IFigureSource
{
    public string Title => "Cluster";

    public IReadOnlyList<NamedFigure> Read() => Of(monitor.Read());

    internal static IReadOnlyList<NamedFigure> Of(ClusterStatus status) =>
        [
            new(
                "This node",
                status.Node,
                $"{status.State}{(status.Trouble is null ? "" : $"; last trouble: {status.Trouble}")}"
            ),
            new(
                "Members",
                Count(status.Members.Count),
                string.Join(", ", status.Members.Select(m => $"{m.Name} {m.Status} at {m.Address}"))
            ),
            new("Hidden peers", Count(status.HiddenPeers), "silent for too long to count, or never heard"),
            new("Feeds run here", Count(status.Sensors), "sensors; the other nodes run theirs"),
            new("A change reaches other nodes in", Ms(status.LagP50Ms), $"99 of 100 within {Ms(status.LagP99Ms)}"),
            new(
                "Frames taken",
                Count(status.Frames),
                $"{Count(status.Levels)} levels; {Count(status.Failures)} got no answer or were refused"
            ),
            new("Silo restarts", Count(status.Restarts), "without the pages noticing"),
        ];

    private static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Ms(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:#,0.#} ms");
}
