using System.Threading.Channels;

namespace Sensocto.Cluster.Posts;

/// <summary>What tells a courier to go round. It holds one: those that come before it is taken up are the same.</summary>
internal static class Nudges
{
    public static Channel<bool> Create() =>
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
}
