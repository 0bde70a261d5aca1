using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Sharing;

/// <summary>
/// Which node runs a sensor's feed: each node and sensor have a number, and the highest wins. So nodes that see the same nodes agree without a
/// word, and one that comes or goes moves only the sensors that it gets or had. Where nodes do not see the same, the highest of those that live
/// runs it in any case: a sensor may have two owners for a while, never none. Pure.
/// </summary>
public static class FeedOwners
{
    /// <summary>Who owns a sensor, as a node sees it among the nodes that it sees; itself may be among them.</summary>
    public static string OwnerOf(string self, SensorId sensor, IEnumerable<string> visible)
    {
        var (owner, highest) = (self, Rank(self, sensor));
        foreach (var node in visible)
        {
            // Names decide between equal numbers; culture must not.
            var rank = Rank(node, sensor);
            if (rank > highest || (rank == highest && string.CompareOrdinal(node, owner) > 0))
            {
                (owner, highest) = (node, rank);
            }
        }

        return owner;
    }

    private static ulong Rank(string node, SensorId sensor) => Hash.Of(Hash.Of(0, node), sensor.Value);
}
