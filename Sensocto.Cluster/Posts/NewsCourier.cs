using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sensocto.Cluster.Membership;
using Sensocto.Core.Feeds.Sharing;

namespace Sensocto.Cluster.Posts;

/// <summary>Carries what the feeds of this node tell to the nodes whose operators look, for as long as the silo lives.</summary>
internal sealed class NewsCourier(
    SharedFeeds feeds,
    MemberBook members,
    NewsClient posts,
    TimeProvider time,
    ILogger<NewsCourier> log
) : BackgroundService
{
    // Half of the shortest frame that anybody sees by default.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var news in feeds.Take())
            {
                _ = CarryAsync(news, stoppingToken);
            }
        }
    }

    private async Task CarryAsync(FeedNews news, CancellationToken ending)
    {
        var isTaken = false;
        try
        {
            if (members.AddressOf(news.Peer) is { } address)
            {
                isTaken = await posts.At(address).Take(NewsCodec.Write(news.Attributes));
            }
        }
#pragma warning disable CA1031 // A call fails in more ways than there are names for; the next message says what this one did.
        catch (Exception e)
#pragma warning restore CA1031
        {
            ClusterLog.FrameFailed(log, news.Peer.ToString(), e.Message);
        }

        if (!isTaken)
        {
            await Task.Delay(PauseAfterFailure, time, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        feeds.Answer(news, isTaken);
    }
}
