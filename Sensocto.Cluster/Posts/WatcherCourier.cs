using Microsoft.Extensions.Hosting;
using Sensocto.Core.Attention.Sharing;

namespace Sensocto.Cluster.Posts;

/// <summary>Sends this node's viewers and pins to the nodes where somebody looks at the same keys, for as long as the silo lives.</summary>
internal sealed class WatcherCourier(SharedWatchers watchers, NewsClient posts, TimeProvider time) : BackgroundService
{
    // Names are for people to read; even a tile that shows them is updated at most ten times a second.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var news in watchers.Take())
            {
                _ = CarryAsync(news);
            }
        }
    }

    private async Task CarryAsync(WatcherNews news) =>
        watchers.Answer(news, await posts.IsTakenAsync(news.To, post => post.Watch(WatcherCodec.Write(news))));
}
