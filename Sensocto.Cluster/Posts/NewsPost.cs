using Microsoft.Extensions.Logging;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention.Sharing;
using Sensocto.Core.Feeds.Sharing;

namespace Sensocto.Cluster.Posts;

/// <summary>Receives the news of other nodes; one on each silo for as long as the silo lives. Unreadable news is not requested again.</summary>
internal sealed class NewsPost(
    GrainId id,
    Silo silo,
    ILoggerFactory logs,
    SharedFeeds feeds,
    SharedWatchers watchers,
    AlarmBook alarms
) : GrainService(id, silo, logs), INewsPost
{
    public Task<bool> Take(byte[] news) =>
        Task.FromResult(!NewsCodec.TryRead(news, out var read) || feeds.Receive(read));

    public Task<bool> Watch(byte[] news) =>
        Task.FromResult(!WatcherCodec.TryRead(news, out var read) || watchers.Receive(read));

    public Task<bool> Decide(byte[] commands)
    {
        foreach (var command in AlarmCommandCodec.TryRead(commands, out var read) ? read : [])
        {
            alarms.Apply(command);
        }

        return Task.FromResult(true);
    }
}
