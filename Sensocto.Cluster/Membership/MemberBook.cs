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
        var others = snapshot.Members.Values.Where(m => !m.SiloAddress.Equals(self)).ToList();
        others.ForEach(TakeEnd);

        // Two of one name: the older one is dead, and nobody has found out yet.
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

    /// <summary>Where a peer in this life is reached; null once it left.</summary>
    public SiloAddress? AddressOf(NodeIncarnation peer) =>
        _addresses.TryGetValue(peer.Node, out var address) && address.Generation == peer.Epoch ? address : null;

    /// <summary>This node is in no cluster any more.</summary>
    public void Clear()
    {
        _addresses.Clear();
        _members = [];
    }

    // Told once, and only of those who were here: a table full of the long dead is nothing to remember.
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

    // Told with every snapshot: what the membership says counts, whatever became of it when it was told before.
    private void TakeLife(ClusterMember member)
    {
        // A number that is lower than the one before: its clock was set back, and the table has forgotten the life before.
        if (_addresses.TryGetValue(member.Name, out var known) && known.Generation > member.SiloAddress.Generation)
        {
            attention.Remove(Peer(member.Name, known));
        }

        _addresses[member.Name] = member.SiloAddress;
        attention.Join(Peer(member.Name, member.SiloAddress));
    }

    private static NodeIncarnation Peer(string name, SiloAddress address) => new(name, address.Generation);
}
