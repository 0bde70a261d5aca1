using System.Collections.Concurrent;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Cluster.Membership;

/// <summary>
/// The members of the cluster and their addresses, from the membership table. The attention of a node that leaves or is declared dead is removed at once.
/// That of a node missing from the table is not: a lost table says nothing about which nodes live, and a dead node falls silent. Thread-safe.
/// </summary>
internal sealed class MemberBook(ReplicatedAttention attention)
{
    // By name, so bounded by the nodes that were in the cluster while this process ran; nodes that left are removed.
    private readonly ConcurrentDictionary<string, SiloAddress> _addresses = new(StringComparer.Ordinal);
    private volatile IReadOnlyList<Member> _members = [];

    /// <summary>All nodes in the table that are not dead, including this one.</summary>
    public IReadOnlyList<Member> Members => _members;

    /// <summary>Applies the current membership.</summary>
    public void Take(ClusterMembershipSnapshot snapshot, SiloAddress self)
    {
        var others = snapshot.Members.Values.Where(m => !m.SiloAddress.Equals(self)).ToList();
        others.ForEach(TakeEnd);

        // If two have the same name, the older one is dead and not yet detected.
        foreach (
            var lives in others.Where(m => m.Status == SiloStatus.Active).GroupBy(m => m.Name, StringComparer.Ordinal)
        )
        {
            TakeLife(lives.MaxBy(m => m.SiloAddress.Generation)!);
        }

        _members =
        [
            .. snapshot
                .Members.Values.Where(m => m.Status != SiloStatus.Dead)
                .Select(m => new Member(m.Name, m.SiloAddress.Endpoint.ToString(), m.Status.ToString()))
                .OrderBy(m => m.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The address of a peer in this life; null once it has left.</summary>
    public SiloAddress? AddressOf(NodeIncarnation peer) =>
        _addresses.TryGetValue(peer.Node, out var address) && address.Generation == peer.Epoch ? address : null;

    /// <summary>Forgets all members: this node is no longer in the cluster.</summary>
    public void Clear()
    {
        _addresses.Clear();
        _members = [];
    }

    // Once, and only for members known here: the table may be full of long-dead nodes, which must not be remembered.
    private void TakeEnd(ClusterMember member)
    {
        if (
            member.Status is SiloStatus.ShuttingDown or SiloStatus.Stopping or SiloStatus.Dead
            && _addresses.TryRemove(KeyValuePair.Create(member.Name, member.SiloAddress))
        )
        {
            attention.Remove(Peer(member.Name, member.SiloAddress));
        }
    }

    // Repeated with every snapshot: the membership decides, whatever has happened since the last one.
    private void TakeLife(ClusterMember member)
    {
        // A lower number than before: the peer's clock was set back, and the table has forgotten its previous life.
        if (_addresses.TryGetValue(member.Name, out var known) && known.Generation > member.SiloAddress.Generation)
        {
            attention.Remove(Peer(member.Name, known));
        }

        _addresses[member.Name] = member.SiloAddress;
        attention.Join(Peer(member.Name, member.SiloAddress));
    }

    private static NodeIncarnation Peer(string name, SiloAddress address) => new(name, address.Generation);
}
