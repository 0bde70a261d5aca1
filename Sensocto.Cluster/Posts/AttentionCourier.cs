using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Membership;
using Sensocto.Cluster.Monitoring;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Cluster.Posts;

/// <summary>
/// Sends frames to the other nodes for as long as the silo lives: the first change at once, those that follow collected for a flush interval, and a
/// heartbeat while nothing changes. The replica has at most one frame per peer in flight, so a peer that does not answer holds up only its own.
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
    // A peer that is gone, or cannot read frames of this release, refuses at once; until that changes, retrying faster does not help.
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        attention.BeginLife(self.SiloAddress.Generation);

        var stirs = Nudges.Create();
        void Stir() => stirs.Writer.TryWrite(true);
        attention.Stirred += Stir;
        try
        {
            // None of them ends before the silo does; if one fails, the others must not carry on half of the work for ever.
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

            // While every peer is busy, changes keep stirring although nothing can be sent.
            var isSoon = time.GetElapsedTime(before, now) < options.Flush;
            since = before = now;
            if (frames.Count > 0 || isSoon)
            {
                await Task.Delay(options.Flush, time, ending);
            }
        }
    }

    /// <summary>Sends a frame. The lag counts from <paramref name="since"/>: its oldest change may have come right after the previous flush.</summary>
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
#pragma warning disable CA1031 // A call can fail in too many ways to list; the next frame repeats what this one carried.
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
