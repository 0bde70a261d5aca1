using System.Collections.Concurrent;

namespace Sensocto.Core.Feeds;

/// <summary>What a node of a cluster shares with the others: which feeds it runs, and what it hears of those that it does not.</summary>
public sealed partial class FeedHost
{
    // Messages of other nodes that wait for the next step; each node has one on its way at a time.
    private const int MostNews = 256;
    private readonly ConcurrentQueue<IReadOnlyList<AttributeNews>> _news = new();

    /// <summary>Runs a sensor's feed here, or leaves that to another node of the cluster, which tells what becomes of it.</summary>
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

    /// <summary>What another node tells of feeds that it runs; taken up with the next step. False if there is too much of it.</summary>
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
