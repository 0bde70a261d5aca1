using Microsoft.Extensions.Logging;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Cluster.Silos;

/// <summary>Logs each peer that falls silent, and that is heard again, once. A peer that is gone for good needs no second line. Not thread-safe.</summary>
internal sealed class PeerNews(ILogger log)
{
    // Bounded by the nodes.
    private HashSet<string> _silent = new(StringComparer.Ordinal);

    public void Note(IReadOnlyList<PeerStatus> peers)
    {
        var silent = peers.Where(p => p.IsHidden).Select(p => p.Peer.Node).ToHashSet(StringComparer.Ordinal);
        foreach (var peer in silent.Except(_silent, StringComparer.Ordinal))
        {
            SiloLog.PeerSilent(log, peer);
        }

        foreach (var peer in _silent.Where(node => peers.Any(p => p.Peer.Node == node && !p.IsHidden)))
        {
            SiloLog.PeerBack(log, peer);
        }

        _silent = silent;
    }
}
