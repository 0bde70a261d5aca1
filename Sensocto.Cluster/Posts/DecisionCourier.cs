using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Feeds;

namespace Sensocto.Cluster.Posts;

/// <summary>
/// Sends operators' decisions about alarms. Every message carries all decisions in effect and goes to every node that may lack them, so lost messages and
/// late nodes need no special case; operators decide seldom. All is sent again every half minute: a node ignores decisions about a
/// sensor that it does not have yet, or from a clock too far ahead of its own, and may be able to apply them by then.
/// </summary>
internal sealed class DecisionCourier(
    AlarmBook alarms,
    ReplicatedAttention attention,
    NewsClient posts,
    TimeProvider time
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    internal static readonly TimeSpan AnewInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan IdleInterval = TimeSpan.FromSeconds(1);

    // The version of the decisions that each peer has; -1 while a message is in flight. Bounded by the known peers, each in one life.
    private readonly ConcurrentDictionary<NodeIncarnation, int> _told = new();
    private int _decided = 1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rounds = Nudges.Create();
        using var pace = new TickPace(time, Interval, IdleInterval, () => rounds.Writer.TryWrite(true));
        using var decided = alarms.SubscribeCommands(() =>
        {
            Interlocked.Increment(ref _decided);
            pace.Hurry();
        });
        await using var anew = time.CreateTimer(
            _ => Interlocked.Increment(ref _decided),
            null,
            AnewInterval,
            AnewInterval
        );
        await foreach (var _ in rounds.Reader.ReadAllAsync(stoppingToken))
        {
            Go(pace);
        }
    }

    private void Go(TickPace pace)
    {
        var now = Volatile.Read(ref _decided);
        var isTold = true;
        var peers = attention.Peers;
        foreach (var gone in _told.Keys.Except(peers.Select(p => p.Peer)))
        {
            _told.TryRemove(gone, out _);
        }

        foreach (var peer in peers.Where(p => !p.IsHidden).Select(p => p.Peer))
        {
            var told = _told.GetOrAdd(peer, 0);
            isTold &= told == now;
            if (told != -1 && told != now && _told.TryUpdate(peer, -1, told))
            {
                _ = CarryAsync(peer, told, now);
            }
        }

        pace.Settle(isTold);
    }

    private async Task CarryAsync(NodeIncarnation peer, int before, int now)
    {
        var isTaken = await posts.IsTakenAsync(peer, p => p.Decide(AlarmCommandCodec.Write(alarms.Decisions())));
        _told[peer] = isTaken ? now : before;
    }
}
