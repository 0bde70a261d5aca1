using System.Threading.Channels;

namespace Sensocto.Cluster.Posts;

/// <summary>Creates the channel that wakes a courier. It holds one item: nudges that come before the courier wakes count as one.</summary>
internal static class Nudges
{
    public static Channel<bool> Create() =>
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
}
