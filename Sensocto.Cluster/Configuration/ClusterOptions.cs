namespace Sensocto.Cluster.Configuration;

/// <summary>Whether and how this dashboard is one of several.</summary>
public sealed class ClusterOptions
{
    /// <summary>Where these options live in the configuration.</summary>
    public const string Section = "Sensocto:Cluster";

    /// <summary>Whether there is a cluster at all. Default false: no Orleans is loaded and no service is needed.</summary>
    public bool Enabled { get; set; }

    /// <summary>The cluster's name; nodes of other names do not see each other. 1 to 64 characters; default sensocto.</summary>
    public string Id { get; set; } = "sensocto";

    /// <summary>
    /// This node's name, shown to operators and kept over restarts; unique in the cluster. At most 64 characters; default the machine's name and the silo's
    /// port.
    /// </summary>
    public string Node { get; set; } = "";

    /// <summary>Where the nodes find each other; default Localhost.</summary>
    public ClusterStore Store { get; set; } = ClusterStore.Localhost;

    /// <summary>How the store is reached; for Localhost the first node's <c>address:port</c>, or empty on the first node itself.</summary>
    public string Connection { get; set; } = "";

    /// <summary>The IP address that the other nodes reach this one at; default 127.0.0.1.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port for the other nodes. 1 to 65,535; default 11111. To be reached by nodes only: it knows no users.</summary>
    public int Port { get; set; } = 11_111;

    /// <summary>How often changes are told to the other nodes. 5 ms to 1 s; default 20 ms.</summary>
    public TimeSpan Flush { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How long another node hears nothing at most while nothing changes. 50 ms to 1 s; default 500 ms.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a silent node's attention counts. Three heartbeats to 1 min; default 3 s.</summary>
    public TimeSpan PeerSilence { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often this node looks for itself in the store. 1 s to 1 min; default 5 s.</summary>
    public TimeSpan MembershipCheck { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The name it goes by.</summary>
    internal string NodeName => Node.Length > 0 ? Node : $"{Environment.MachineName}:{Port}";
}
