using Microsoft.Extensions.Logging;

namespace Sensocto.Cluster.Silos;

/// <summary>Event ids 500–504 and 506–519.</summary>
internal static partial class SiloLog
{
    [LoggerMessage(500, LogLevel.Information, "Node {Node} joined cluster {Cluster} as {Address}")]
    public static partial void Joined(ILogger log, string node, string cluster, string address);

    [LoggerMessage(501, LogLevel.Warning, "Node {Node} is out of the cluster and tries again: {Why}")]
    public static partial void Ended(ILogger log, string node, string why);

    [LoggerMessage(502, LogLevel.Information, "Node {Node} left the cluster")]
    public static partial void Left(ILogger log, string node);

    [LoggerMessage(503, LogLevel.Warning, "The silo did not stop in time and was let go: {Why}")]
    public static partial void NotStopped(ILogger log, string why);

    [LoggerMessage(504, LogLevel.Warning, "The membership store cannot be read: {Why}")]
    public static partial void StoreUnreadable(ILogger log, string why);

    [LoggerMessage(506, LogLevel.Error, "A timed task of this node failed; it will run again")]
    public static partial void SweepFailed(ILogger log, Exception exception);

    [LoggerMessage(507, LogLevel.Information, "The membership store can be read again")]
    public static partial void StoreBack(ILogger log);

    [LoggerMessage(
        508,
        LogLevel.Warning,
        "Node {Peer} is silent: what it looks at does not count until it is heard again"
    )]
    public static partial void PeerSilent(ILogger log, string peer);

    [LoggerMessage(509, LogLevel.Information, "Node {Peer} is heard again")]
    public static partial void PeerBack(ILogger log, string peer);
}
