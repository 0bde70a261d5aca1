using System.Globalization;

namespace Sensocto.E2E.Cluster;

/// <summary>
/// Two network namespaces, north and south. Each is reached from here by its own link; a third link between them can be cut: packets go out and
/// nobody gets them, as with a dead switch. Linux, as root. Disposal removes the namespaces, and with them their links.
/// </summary>
internal sealed class TwoNetworks : IAsyncDisposable
{
    // 198.18.0.0/15 is for network tests (RFC 2544), so no real host has it.
    private const string Nobody = "02:00:00:00:00:01";
    private readonly string _id = string.Create(CultureInfo.InvariantCulture, $"sn{Environment.ProcessId % 100_000}");

    private TwoNetworks() { }

    /// <summary>Why it is unavailable here; null if it is not.</summary>
    public static string? Obstacle =>
        !OperatingSystem.IsLinux() ? "Network namespaces are Linux's."
        : !Environment.IsPrivilegedProcess ? "Network namespaces need root: run it as root."
        : null;

    public Side North => new($"{_id}n", "198.18.71.2", "198.18.73.1");

    public Side South => new($"{_id}s", "198.18.72.2", "198.18.73.2");

    public static async Task<TwoNetworks> CreateAsync()
    {
        var networks = new TwoNetworks();
        try
        {
            await networks.BuildAsync();
        }
        catch
        {
            await networks.DisposeAsync();
            throw;
        }

        return networks;
    }

    /// <summary>Cuts the link: neither side reaches the other, or learns why.</summary>
    public async Task CutAsync()
    {
        await IpAsync(
            "-n",
            North.Name,
            "neigh",
            "replace",
            South.Inner,
            "lladdr",
            Nobody,
            "dev",
            "c0",
            "nud",
            "permanent"
        );
        await IpAsync(
            "-n",
            South.Name,
            "neigh",
            "replace",
            North.Inner,
            "lladdr",
            Nobody,
            "dev",
            "c0",
            "nud",
            "permanent"
        );
    }

    public async Task HealAsync()
    {
        await IpAsync("-n", North.Name, "neigh", "del", South.Inner, "dev", "c0");
        await IpAsync("-n", South.Name, "neigh", "del", North.Inner, "dev", "c0");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var side in new[] { North, South }.Where(s => File.Exists($"/run/netns/{s.Name}")))
            await IpAsync("netns", "del", side.Name);
    }

    private async Task BuildAsync()
    {
        await AddAsync(North, $"{_id}n0", "198.18.71.1");
        await AddAsync(South, $"{_id}s0", "198.18.72.1");
        await IpAsync([
            "link",
            "add",
            "c0",
            "netns",
            North.Name,
            "type",
            "veth",
            "peer",
            "name",
            "c0",
            "netns",
            South.Name,
        ]);
        foreach (var side in new[] { North, South })
        {
            await IpAsync("-n", side.Name, "addr", "add", $"{side.Inner}/24", "dev", "c0");
            await IpAsync("-n", side.Name, "link", "set", "c0", "up");
        }
    }

    private static async Task AddAsync(Side side, string link, string here)
    {
        await IpAsync("netns", "add", side.Name);
        await IpAsync("-n", side.Name, "link", "set", "lo", "up");
        await IpAsync("link", "add", link, "type", "veth", "peer", "name", "m0", "netns", side.Name);
        await IpAsync("addr", "add", $"{here}/24", "dev", link);
        await IpAsync("link", "set", link, "up");
        await IpAsync("-n", side.Name, "addr", "add", $"{side.Outer}/24", "dev", "m0");
        await IpAsync("-n", side.Name, "link", "set", "m0", "up");
        await IpAsync("route", "add", side.Inner, "via", side.Outer);
    }

    private static Task IpAsync(params string[] arguments) => SystemTool.RunAsync(["ip", .. arguments]);

    /// <summary>One namespace: its address for browsers, reachable from here, and the one for the other side.</summary>
    internal sealed record Side(string Name, string Outer, string Inner)
    {
        public string[] Launcher => ["ip", "netns", "exec", Name];
    }
}
