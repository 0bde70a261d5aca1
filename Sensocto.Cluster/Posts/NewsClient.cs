using Microsoft.Extensions.Logging;
using Orleans.Runtime.Services;
using Sensocto.Cluster.Membership;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Cluster.Posts;

/// <summary>Calls the news post of a node.</summary>
internal sealed class NewsClient(IServiceProvider services, MemberBook members, ILogger<NewsClient> log)
    : GrainServiceClient<INewsPost>(services)
{
    /// <summary>Calls a peer's post; false if the peer refused the message, is gone, or did not answer. Never throws.</summary>
    public async Task<bool> IsTakenAsync(NodeIncarnation peer, Func<INewsPost, Task<bool>> call)
    {
        try
        {
            return members.AddressOf(peer) is { } address && await call(GetGrainService(address));
        }
#pragma warning disable CA1031 // A call can fail in too many ways to list; the next message repeats what this one carried.
        catch (Exception e)
#pragma warning restore CA1031
        {
            PostLog.FrameFailed(log, peer.ToString(), e.Message);
            return false;
        }
    }
}
