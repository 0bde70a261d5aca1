using System.Collections.Concurrent;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Cluster.Membership;

/// <summary>
/// Who is in the cluster, as the membership says, and where each is reached. Somebody who leaves or is declared dead is taken back at once.
/// Somebody whom the table forgot is not: a table that was lost says nothing about who lives, and who is dead falls silent. Thread-safe.
/// </summary>
internal sealed class MemberBook(ReplicatedAttention attention)
{
    // By name, so bounded by the nodes that were ever in the cluster while this process ran; those that left are taken out.
    private readonly ConcurrentDictionary<string, SiloAddress> _addresses = new(StringComparer.Ordinal);
    private volatile IReadOnlyList<Member> _members = [];

    /// <summary>Everybody in the table who is not dead, this node too.</summary>
    public IReadOnlyList<Member> Members => _members;

    /// <summary>Takes up what the membership says now.</summary>
    public void Take(ClusterMembershipSnapshot snapshot, SiloAddress self)
    {
        foreach (var member in snapshot.Members.Values.Where(m => !m.SiloAddress.Equals(self)))
        {
            Take(member);
        }

        _members =
        [
            .. snapshot
                .Members.Values.Where(m => m.Status != SiloStatus.Dead)
                .Select(m => new Member(m.Name, m.SiloAddress.Endpoint.ToString(), m.Status.ToString()))
                .OrderBy(m => m.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where a peer in this life is reached; null once it left.</summary>
    public SiloAddress? AddressOf(NodeIncarnation peer) =>
        _addresses.TryGetValue(peer.Node, out var address) && address.Generation == peer.Epoch ? address : null;

    /// <summary>This node is in no cluster any more.</summary>
    public void Clear()
    {
        _addresses.Clear();
        _members = [];
    }

    private void Take(ClusterMember member)
    {
        var address = member.SiloAddress;
        if (member.Status == SiloStatus.Active)
        {
            if (!_addresses.TryGetValue(member.Name, out var known) || known.Generation < address.Generation)
            {
                _addresses[member.Name] = address;
                attention.Join(Peer(member));
            }
        }
        else if (member.Status is SiloStatus.ShuttingDown or SiloStatus.Stopping or SiloStatus.Dead)
        {
            // Told once, and only of those who were here: a table full of the long dead is nothing to remember.
            if (_addresses.TryRemove(KeyValuePair.Create(member.Name, address)))
            {
                attention.Remove(Peer(member));
            }
        }
    }

    private static NodeIncarnation Peer(ClusterMember member) => new(member.Name, member.SiloAddress.Generation);
}
