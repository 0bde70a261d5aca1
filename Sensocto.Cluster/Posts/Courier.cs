using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Membership;
using Sensocto.Cluster.Monitoring;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Cluster.Posts;

/// <summary>
/// Carries frames to the other nodes for as long as the silo lives. The replica gives at most one frame a peer at a time, so a peer that does
/// not answer holds up one call and nobody else.
/// </summary>
internal sealed class Courier(
    ReplicatedAttention attention,
    MemberBook members,
    PostClient posts,
    IClusterMembershipService membership,
    ILocalSiloDetails self,
    ClusterFigures figures,
    ClusterOptions options,
    TimeProvider time,
    ILogger<Courier> log
) : BackgroundService
{
    // A peer that is gone refuses at once; until the membership says so, asking more often helps nobody.
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        attention.BeginLife(self.SiloAddress.Generation);
        await Task.WhenAll(FollowAsync(stoppingToken), FlushAsync(stoppingToken));
    }

    private async Task FollowAsync(CancellationToken ending)
    {
        members.Take(membership.CurrentSnapshot, self.SiloAddress);
        await foreach (var snapshot in membership.MembershipUpdates.WithCancellation(ending))
        {
            members.Take(snapshot, self.SiloAddress);
        }
    }

    private async Task FlushAsync(CancellationToken ending)
    {
        using var timer = new PeriodicTimer(options.Flush, time);
        var before = time.GetTimestamp();
        while (await timer.WaitForNextTickAsync(ending))
        {
            var now = time.GetTimestamp();
            foreach (var (peer, frame) in attention.Flush())
            {
                _ = CarryAsync(peer, frame, before, ending);
            }

            before = now;
        }
    }

    /// <summary>The oldest change in the frame may have come right after the flush before: the lag is counted from there.</summary>
    private async Task CarryAsync(NodeIncarnation peer, AttentionFrame frame, long since, CancellationToken ending)
    {
        FrameResult? result = null;
        try
        {
            if (members.AddressOf(peer) is { } address)
            {
                result = (FrameResult)await posts.At(address).Take(FrameCodec.Write(frame));
            }
        }
#pragma warning disable CA1031 // A call fails in more ways than there are names for; the next frame tells what this one did.
        catch (Exception e)
#pragma warning restore CA1031
        {
            ClusterLog.FrameFailed(log, peer.ToString(), e.Message);
        }

        if (result is null)
        {
            figures.Failed();
            await Task.Delay(PauseAfterFailure, time, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        else
        {
            figures.Carried(frame, time.GetElapsedTime(since));
        }

        attention.Answer(peer, frame, result);
    }
}
