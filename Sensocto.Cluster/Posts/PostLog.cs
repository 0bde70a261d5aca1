using Microsoft.Extensions.Logging;

namespace Sensocto.Cluster.Posts;

/// <summary>Event id 505.</summary>
internal static partial class PostLog
{
    [LoggerMessage(505, LogLevel.Debug, "A frame to {Peer} got no answer: {Why}")]
    public static partial void FrameFailed(ILogger log, string peer, string why);
}
