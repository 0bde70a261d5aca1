using Microsoft.Extensions.Hosting;
using Sensocto.Core.Feeds.Sharing;

namespace Sensocto.Cluster.Posts;

/// <summary>Carries what the feeds of this node tell to the nodes whose operators look, for as long as the silo lives.</summary>
internal sealed class NewsCourier(SharedFeeds feeds, NewsClient posts, TimeProvider time) : BackgroundService
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
        var isTaken = await posts.IsTakenAsync(news.Peer, post => post.Take(NewsCodec.Write(news.Attributes)));
        if (!isTaken)
        {
            await Task.Delay(PauseAfterFailure, time, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        feeds.Answer(news, isTaken);
    }
}
