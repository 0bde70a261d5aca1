using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Membership;
using Sensocto.Cluster.Monitoring;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Cluster.Posts;

/// <summary>
/// Carries frames to the other nodes for as long as the silo lives: the first change at once, those that follow gathered for a flush, and a heartbeat
/// where nothing changes. The replica gives at most one frame a peer at a time, so a peer that does not answer holds up one call and nobody else.
/// </summary>
internal sealed class AttentionCourier(
    ReplicatedAttention attention,
    MemberBook members,
    AttentionClient posts,
    IClusterMembershipService membership,
    ILocalSiloDetails self,
    ClusterFigures figures,
    ClusterOptions options,
    TimeProvider time,
    ILogger<AttentionCourier> log
) : BackgroundService
{
    // A peer that is gone, or that can not read this release, refuses at once; until that changes, asking more often helps nobody.
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        attention.BeginLife(self.SiloAddress.Generation);

        var stirs = Nudges.Create();
        void Stir() => stirs.Writer.TryWrite(true);
        attention.Stirred += Stir;
        try
        {
            // None of them ends before the silo does: where one fails, the others would carry on half of the work for ever.
            var first = await Task.WhenAny(
                FollowAsync(stoppingToken),
                BeatAsync(Stir, stoppingToken),
                FlushAsync(stirs.Reader, stoppingToken)
            );
            await first;
        }
        finally
        {
            attention.Stirred -= Stir;
        }
    }

    private async Task FollowAsync(CancellationToken ending)
    {
        members.Take(membership.CurrentSnapshot, self.SiloAddress);
        await foreach (var snapshot in membership.MembershipUpdates.WithCancellation(ending))
        {
            members.Take(snapshot, self.SiloAddress);
        }
    }

    private async Task BeatAsync(Action stir, CancellationToken ending)
    {
        using var timer = new PeriodicTimer(options.Heartbeat / 4, time);
        while (await timer.WaitForNextTickAsync(ending))
        {
            stir();
        }
    }

    private async Task FlushAsync(ChannelReader<bool> stirs, CancellationToken ending)
    {
        var since = time.GetTimestamp();
        var before = since;
        while (true)
        {
            if (!stirs.TryRead(out _))
            {
                await stirs.ReadAsync(ending);
                since = time.GetTimestamp();
            }

            var now = time.GetTimestamp();
            var frames = attention.Flush();
            foreach (var (peer, frame) in frames)
            {
                _ = CarryAsync(peer, frame, since, ending);
            }

            // Where every peer is busy, changes stir and nothing can be sent.
            var isSoon = time.GetElapsedTime(before, now) < options.Flush;
            since = before = now;
            if (frames.Count > 0 || isSoon)
            {
                await Task.Delay(options.Flush, time, ending);
            }
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
            PostLog.FrameFailed(log, peer.ToString(), e.Message);
        }

        if (!figures.IsAccepted(frame, result, time.GetElapsedTime(since)))
        {
            await Task.Delay(PauseAfterFailure, time, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        attention.Answer(peer, frame, result);
    }
}
