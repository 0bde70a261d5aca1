using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Attention.Replication.Simulation;

/// <summary>A few nodes on one bad network in fake time. Every node flushes every 20 ms; the laws are checked after each flush.</summary>
internal sealed class SimCluster
{
    public const int TickMs = 20;
    public static readonly AttributeKey[] Keys =
    [
        new(new SensorId("s/1"), new AttributeId("a")),
        new(new SensorId("s/1"), new AttributeId("b")),
        new(new SensorId("s:2"), new AttributeId("a")),
    ];

    private readonly SteppedTime _time = new();
    private readonly ReplicationLaws _laws;

    public SimCluster(Schedule schedule)
    {
        Network = new SimNetwork(schedule.Seed);
        Nodes = [.. Enumerable.Range(0, schedule.Nodes).Select(n => new SimNode($"node {(char)('A' + n)}", _time))];
        _laws = new ReplicationLaws(Nodes);
        foreach (var node in Nodes)
        {
            Start(node);
        }
    }

    public SimNetwork Network { get; }

    public SimNode[] Nodes { get; }

    public long Now => _time.NowMs;

    public SimNode Node(int number) => Nodes[number % Nodes.Length];

    public void Start(SimNode node)
    {
        node.Start();
        Introduce(node);
    }

    /// <summary>Membership reports that a node joined, to all nodes including it.</summary>
    public void Introduce(SimNode node)
    {
        foreach (var other in Nodes.Where(n => n != node && n.Replica is not null))
        {
            other.Replica!.Join(node.Life);
            node.Replica!.Join(other.Life);
        }
    }

    /// <summary>Membership reports to all other nodes that a life is over.</summary>
    public void Bury(NodeIncarnation life)
    {
        foreach (var other in Nodes.Where(n => n.Name != life.Node))
        {
            other.Remove(life);
        }
    }

    public void Flow(int ms)
    {
        for (var gone = 0; gone < ms; gone += TickMs)
        {
            _time.Advance(TimeSpan.FromMilliseconds(TickMs));
            Network.Run(Now);
            Array.ForEach(Nodes, n => n.Flush(Network, Nodes, Now));
            _laws.Check(Now);
        }
    }

    /// <summary>Heals the network and lets time pass; then all nodes must agree.</summary>
    public void Settle()
    {
        Network.Heal();
        Flow(6_000);
        _laws.CheckAgreement();
    }
}
