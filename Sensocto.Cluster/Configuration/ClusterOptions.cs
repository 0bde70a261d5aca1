namespace Sensocto.Cluster.Configuration;

/// <summary>Whether and how this dashboard runs as one of several nodes.</summary>
public sealed class ClusterOptions
{
    /// <summary>The configuration section of these options.</summary>
    public const string Section = "Sensocto:Cluster";

    /// <summary>Whether this dashboard is in a cluster. Default false: Orleans is not loaded and no service is needed.</summary>
    public bool Enabled { get; set; }

    /// <summary>The cluster's name; nodes with different names do not see each other. 1 to 64 characters; default sensocto.</summary>
    public string Id { get; set; } = "sensocto";

    /// <summary>
    /// This node's name, shown to operators and kept across restarts; unique in the cluster. At most 64 characters; default the machine's name and the silo's
    /// port.
    /// </summary>
    public string Node { get; set; } = "";

    /// <summary>Where the nodes find each other; default Localhost.</summary>
    public ClusterStore Store { get; set; } = ClusterStore.Localhost;

    /// <summary>How to reach the store; for Localhost the first node's <c>address:port</c>, or empty on the first node itself.</summary>
    public string Connection { get; set; } = "";

    /// <summary>The IP address at which other nodes reach this one; default 127.0.0.1.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port for the other nodes. 1 to 65,535; default 11111. Open it to nodes only: it has no authentication.</summary>
    public int Port { get; set; } = 11_111;

    /// <summary>How often changes are sent to the other nodes. 5 ms to 1 s; default 20 ms.</summary>
    public TimeSpan Flush { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>The longest silence towards another node while nothing changes. 50 ms to 1 s; default 500 ms.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long the attention of a silent node still counts. Three heartbeats to 1 min; default 3 s.</summary>
    public TimeSpan PeerSilence { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often this node looks for its own row in the store. 1 s to 1 min; default 5 s.</summary>
    public TimeSpan MembershipCheck { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The node's effective name.</summary>
    internal string NodeName => Node.Length > 0 ? Node : $"{Environment.MachineName}:{Port}";
}
