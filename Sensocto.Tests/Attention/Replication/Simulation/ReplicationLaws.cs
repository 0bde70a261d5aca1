namespace Sensocto.Tests.Attention.Replication.Simulation;

/// <summary>What must hold of every pair of nodes at every moment, whatever the network does.</summary>
internal sealed class ReplicationLaws(SimNode[] nodes)
{
    private readonly Dictionary<(string, string), (long Epoch, long At)> _before = [];

    public void Check(long now)
    {
        foreach (var observer in nodes.Where(n => n.Replica is not null))
        {
            foreach (var owner in nodes.Where(n => n != observer))
            {
                Check(observer, owner, now);
            }

            Assert.True(observer.Replica!.OwnCount <= SimCluster.Keys.Length, "memory grows");
        }
    }

    public void CheckAgreement()
    {
        var living = nodes.Where(n => n.Replica is not null).ToList();
        foreach (var key in SimCluster.Keys)
        {
            var highest = living.Select(n => n.Replica!.OwnLevel(key)).DefaultIfEmpty().Max();
            Assert.All(living, n => Assert.Equal(highest, n.Replica!.Level(key)));
        }

        Assert.All(living, n => Assert.Equal(living.Count - 1, n.Replica!.Peers.Count(p => !p.IsHidden)));
    }

    private void Check(SimNode observer, SimNode owner, long now)
    {
        var seen = observer.Replica!.Peer(owner.Name);
        var isVisible = seen is { IsVisible: true };
        if (observer.MustBelieve(owner, now))
        {
            Assert.True(isVisible, $"{observer.Name} heard {owner.Name} in time and does not believe it");
        }

        if (!isVisible)
        {
            return;
        }

        var told = owner.ToldAt(seen!.Epoch, seen.At);
        Assert.All(SimCluster.Keys, k => Assert.Equal(told[k], seen.Get(k)));
        CheckOrder(observer, owner, (seen.Epoch, seen.At));
        if (owner.Replica is null || owner.Life.Epoch != seen.Epoch)
        {
            var most = SimNode.Options.PeerSilence.TotalMilliseconds + Weather.MostDelayMs + SimCluster.TickMs;
            Assert.True(
                now - owner.DiedAt <= most,
                $"{observer.Name} still believes a life of {owner.Name} that ended {now - owner.DiedAt} ms ago"
            );
        }
    }

    private void CheckOrder(SimNode observer, SimNode owner, (long Epoch, long At) seen)
    {
        var pair = ($"{observer.Life}", owner.Name);
        Assert.True(seen.CompareTo(_before.GetValueOrDefault(pair)) >= 0, "went back to an older state");
        _before[pair] = seen;
    }
}
