using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention.Replication.Simulation;

/// <summary>One thing that happens. Numbers are taken modulo what exists, so that any step fits any cluster.</summary>
internal abstract record SimStep
{
    public abstract void Run(SimCluster cluster);
}

internal sealed record SetLevel(int Node, int Key, AttentionLevel Level) : SimStep
{
    public override void Run(SimCluster cluster) =>
        cluster.Node(Node).Replica?.SetOwn(SimCluster.Keys[Key % SimCluster.Keys.Length], Level);
}

internal sealed record Flow(int Ms) : SimStep
{
    public override void Run(SimCluster cluster) => cluster.Flow(Ms);
}

internal sealed record Turns(int LostPercent, int RepeatedPercent, int DelayMs) : SimStep
{
    public override void Run(SimCluster cluster) =>
        cluster.Network.Weather = new Weather(LostPercent, RepeatedPercent, DelayMs);
}

/// <summary>Cuts both ways, or only what the first sends.</summary>
internal sealed record Cut(int Node, int Other, bool OneWay) : SimStep
{
    public override void Run(SimCluster cluster)
    {
        var (from, to) = (cluster.Node(Node).Name, cluster.Node(Other).Name);
        cluster.Network.Cut(from, to);
        if (!OneWay)
        {
            cluster.Network.Cut(to, from);
        }
    }
}

internal sealed record SlowPeer(int Node) : SimStep
{
    public override void Run(SimCluster cluster) => cluster.Network.Slow(cluster.Node(Node).Name);
}

internal sealed record Heal : SimStep
{
    public override void Run(SimCluster cluster) => cluster.Network.Heal();
}

/// <summary>Kills a node; the others are told or have to find out.</summary>
internal sealed record Crash(int Node, bool IsTold) : SimStep
{
    public override void Run(SimCluster cluster)
    {
        var node = cluster.Node(Node);
        if (node.Replica is null)
        {
            return;
        }

        node.Crash(cluster.Now);
        if (IsTold)
        {
            cluster.Bury(node.Life);
        }
    }
}

internal sealed record Restart(int Node) : SimStep
{
    public override void Run(SimCluster cluster)
    {
        var node = cluster.Node(Node);
        if (node.Replica is null)
        {
            cluster.Start(node);
        }
    }
}

/// <summary>The others take a live node for dead; it rejoins at once.</summary>
internal sealed record Evict(int Node) : SimStep
{
    public override void Run(SimCluster cluster)
    {
        var node = cluster.Node(Node);
        if (node.Replica is null)
        {
            return;
        }

        cluster.Bury(node.Life);
        node.BeginLife(cluster.Now);
        cluster.Introduce(node);
    }
}
