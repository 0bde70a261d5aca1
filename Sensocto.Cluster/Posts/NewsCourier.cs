using Microsoft.Extensions.Hosting;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Sharing;

namespace Sensocto.Cluster.Posts;

/// <summary>
/// Sends the news of this node's feeds to the nodes whose operators look, for as long as the silo lives. While none look, its rounds are slower,
/// but an alarm or a first look starts one at once.
/// </summary>
internal sealed class NewsCourier(
    SharedFeeds feeds,
    AlarmBook alarms,
    ReplicatedAttention attention,
    NewsClient posts,
    TimeProvider time
) : BackgroundService
{
    // Half of the default frame time of a circuit.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan IdleInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(200);

    // Rounds without news before the slow pace: in a flood of alarms each would hurry the next round.
    private const int RoundsUntilIdle = 20;
    private int _quietRounds;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rounds = Nudges.Create();
        using var pace = new TickPace(time, Interval, IdleInterval, () => rounds.Writer.TryWrite(true));
        using var readings = alarms.Subscribe(pace.Hurry);
        attention.Heard += pace.Hurry;
        try
        {
            await foreach (var _ in rounds.Reader.ReadAllAsync(stoppingToken))
            {
                Go(pace, stoppingToken);
            }
        }
        finally
        {
            attention.Heard -= pace.Hurry;
        }
    }

    private void Go(TickPace pace, CancellationToken ending)
    {
        var messages = feeds.Take();
        foreach (var news in messages)
        {
            _ = CarryAsync(news, ending);
        }

        _quietRounds = messages.Count > 0 || feeds.IsAwaited ? 0 : _quietRounds + 1;
        pace.Settle(_quietRounds >= RoundsUntilIdle);
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
