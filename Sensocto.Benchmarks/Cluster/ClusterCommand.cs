using System.Globalization;
using System.Text.Json;
using Sensocto.Benchmarks.Reporting;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.Benchmarks.Cluster;

/// <summary>
/// Nodes in separate processes, joined over loopback: their cost idle and under load, how long a change takes from one to another, and
/// how soon the attention of a node that leaves or dies is removed.
/// </summary>
internal static class ClusterCommand
{
    public const string Usage =
        "[--nodes 3] [--keys 5000] [--changes 10000] [--seconds 15] [--json]   a cluster of so many nodes; changes a second on each";

    // Code that has not run often is still being recompiled: measured too early, recompilation hides everything else.
    private const int WarmSeconds = 25;
    private const int IdleSeconds = 10;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Contains("--node"))
        {
            return await ClusterWorker.RunAsync(args);
        }

        var (nodes, keys) = (Number(args, "--nodes", 3), Number(args, "--keys", 5_000));
        var (changes, seconds) = (Number(args, "--changes", 10_000), Number(args, "--seconds", 15));
        var figures = new Dictionary<string, object>(StringComparer.Ordinal);
        await using (var single = ClusterNodeProcess.Start(0, 1, 0, 0, keys))
        {
            await single.IsReadyAsync();
            await single.MeasureAsync(WarmSeconds, 0);
            figures["single"] = Cost(await single.MeasureAsync(IdleSeconds, 0));
        }

        var cluster = await StartAsync(nodes, keys);
        try
        {
            await MeasureAsync(cluster, WarmSeconds, 0);
            figures["idle"] = (await MeasureAsync(cluster, IdleSeconds, 0)).Select(Cost);
            await MeasureAsync(cluster, WarmSeconds, changes);
            var loaded = await MeasureAsync(cluster, seconds, changes);
            figures["load"] = loaded.Select(Cost);
            figures["lagMs"] = Lag(loaded);
            figures["retractMs"] = await RetractAsync(cluster);
        }
        finally
        {
            foreach (var node in cluster)
            {
                await node.DisposeAsync();
            }
        }

        Print(figures, args.Contains("--json"));
        return 0;
    }

    internal static int Number(string[] args, string name, int otherwise) =>
        args.SkipWhile(a => a != name).Skip(1).FirstOrDefault() is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;

    private static async Task<List<ClusterNodeProcess>> StartAsync(int nodes, int keys)
    {
        var ports = Enumerable.Range(0, nodes).Select(_ => FreePort.Find()).ToArray();
        var cluster = new List<ClusterNodeProcess>();
        for (var node = 0; node < nodes; node++)
        {
            cluster.Add(ClusterNodeProcess.Start(node, nodes, ports[node], ports[0], keys));
        }

        await Task.WhenAll(cluster.Select(n => n.IsReadyAsync()));
        return cluster;
    }

    private static async Task<NodeMeasurement[]> MeasureAsync(
        List<ClusterNodeProcess> cluster,
        int seconds,
        int changes
    ) => await Task.WhenAll(cluster.Select(n => n.MeasureAsync(seconds, changes)));

    private static object Cost(NodeMeasurement node) =>
        new
        {
            corePercent = Math.Round(node.CorePercent, 1),
            residentMb = Math.Round(node.ResidentMb),
            changesPerSecond = Math.Round(node.ChangesPerSecond),
        };

    // The time from each probe that one node raised until another saw it.
    private static object Lag(NodeMeasurement[] nodes)
    {
        var lags = new List<double>();
        var missed = 0;
        for (var from = 0; from < nodes.Length; from++)
        {
            foreach (var to in nodes.Where((_, n) => n != from))
            {
                var seen = to.Seen.Where(s => s.Node == from).ToLookup(s => s.Probe, s => s.At);
                foreach (var (_, probe, at) in nodes[from].Raised)
                {
                    var next = seen[probe].Where(t => t >= at).DefaultIfEmpty(long.MaxValue).Min();
                    var ms = next == long.MaxValue ? double.NaN : Ms(next - at);
                    if (ms < ClusterWorker.ProbeCycleMs / 2)
                    {
                        lags.Add(ms);
                    }
                    else
                    {
                        missed++;
                    }
                }
            }
        }

        lags.Sort();
        return new
        {
            count = lags.Count,
            missed,
            p50 = At(lags, 0.5),
            p99 = At(lags, 0.99),
            max = At(lags, 1),
        };
    }

    private static async Task<object> RetractAsync(List<ClusterNodeProcess> cluster)
    {
        var (witness, leaving, dying) = (cluster[0], cluster[^2], cluster[^1]);
        if (cluster.Count < 3)
        {
            return "needs three nodes";
        }

        await leaving.LookAsync(witness);
        var left = Clock.Now;
        leaving.Leave();
        var graceful = Ms(await witness.FallAsync() - left);

        await dying.LookAsync(witness);
        var died = Clock.Now;
        dying.Kill();
        var killed = Ms(await witness.FallAsync() - died);
        return new { graceful = Math.Round(graceful), killed = Math.Round(killed) };
    }

    private static void Print(Dictionary<string, object> figures, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(figures, Json));
            return;
        }

        foreach (var (name, value) in figures)
        {
            Console.WriteLine($"{name, -10} {JsonSerializer.Serialize(value, Json)}");
        }
    }

    private static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? double.NaN : Math.Round(sorted[(int)Math.Ceiling(share * sorted.Count) - 1], 1);

    private static double Ms(long ticks) => ticks * 1_000.0 / TimeProvider.System.TimestampFrequency;
}
