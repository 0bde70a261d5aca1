using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Sharing;

/// <summary>
/// Decides which node runs a sensor's feed: each pair of node and sensor has a number, and the highest wins. Nodes that see the same nodes agree without
/// communicating, and a node that comes or goes moves only the sensors it gains or loses. Where nodes see different nodes, the highest of the live ones
/// still runs it: a sensor may have two owners for a while, never none. Pure.
/// </summary>
public static class FeedOwners
{
    /// <summary>The owner of a sensor in the view of one node, among the nodes visible to it; it may itself be listed.</summary>
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
