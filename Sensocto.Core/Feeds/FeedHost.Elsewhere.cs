using System.Collections.Concurrent;

namespace Sensocto.Core.Feeds;

/// <summary>What a cluster node shares with the others: which feeds it runs, and the news it gets of the rest.</summary>
public sealed partial class FeedHost
{
    // Messages from other nodes that wait for the next step; each node has at most one in flight.
    private const int MostNews = 256;
    private readonly ConcurrentQueue<IReadOnlyList<AttributeNews>> _news = new();

    /// <summary>Runs a sensor's feed here, or leaves it to another node of the cluster, which sends news of it.</summary>
    internal void Place(LiveSensor sensor, bool isHere)
    {
        foreach (var attribute in sensor.Attributes)
        {
            if (
                _publishers.TryGetValue(attribute.Cell.Index, out var publisher)
                && publisher.IsWantedElsewhere == isHere
            )
            {
                publisher.IsWantedElsewhere = !isHere;
                _wakes.Push(publisher.Wake);
            }
        }
    }

    /// <summary>Queues news from another node, about feeds that it runs, for the next step. False if too much is queued.</summary>
    internal bool Receive(IReadOnlyList<AttributeNews> news)
    {
        if (_news.Count >= MostNews)
        {
            return false;
        }

        _news.Enqueue(news);
        return true;
    }

    private void TakeNews()
    {
        while (_news.TryDequeue(out var message))
        {
            foreach (var news in message)
            {
                if (
                    _tracker.TryGetCell(news.Key.Sensor, news.Key.Attribute, out var cell)
                    && _publishers.TryGetValue(cell.Index, out var publisher)
                )
                {
                    publisher.Receive(news, _now);
                }
            }
        }
    }
}
