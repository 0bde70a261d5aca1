using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sensocto.Benchmarks.Reporting;
using Sensocto.Cluster;
using Sensocto.Cluster.Monitoring;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Core.Sensors;

namespace Sensocto.Benchmarks.Cluster;

/// <summary>
/// One node: a tracker in a cluster, and operators who look from key to key. Every change changes the node's own level, so the others must be sent it. Probes
/// are keys that one node raises and no other touches.
/// </summary>
internal sealed class ClusterWorker
{
    public const int ProbeCycleMs = Probes * TickMs;
    private const int Probes = 100;
    private const int TickMs = 10;
    private const int KeysPerSensor = 5;
    private const int Viewers = 50;
    private static readonly SensorId Held = new("held");
    private static readonly AttributeId Value = new("value");
    private readonly int _node;
    private readonly int _nodes;
    private readonly IHost _host;
    private readonly AttentionTracker _tracker;
    private readonly AttentionCell[] _keys;
    private readonly AttentionCell[] _probes;
    private readonly List<Viewer> _viewers;
    private readonly ConcurrentQueue<ProbeMoment> _seen = new();

    private ClusterWorker(string[] args)
    {
        (_node, _nodes) = (ClusterCommand.Number(args, "--node", 0), ClusterCommand.Number(args, "--nodes", 1));
        _host = Build(args);
        var catalog = _host.Services.GetRequiredService<SensorCatalog>();
        _tracker = _host.Services.GetRequiredService<AttentionTracker>();
        var attributes = Enumerable.Range(0, KeysPerSensor).Select(n => new AttributeId($"a{n}")).ToArray();
        var sensors = ClusterCommand.Number(args, "--keys", 5_000) / KeysPerSensor;
        _keys =
        [
            .. Enumerable.Range(0, sensors).SelectMany(n => Add(catalog, new SensorId($"sensor {n}"), attributes)),
        ];
        var probes = Enumerable
            .Range(0, _nodes)
            .Select(n => Enumerable.Range(0, Probes).Select(p => Add(catalog, Probe(n, p), Value)[0]).ToArray())
            .ToArray();
        _probes = probes[_node];
        for (var n = 0; n < _nodes; n++)
        {
            Watch(n, probes[n]);
        }

        Add(catalog, Held, Value)[0].Subscribe(TellHeld);
        _host.Start();
        _viewers = [.. Enumerable.Range(0, Viewers).Select(n => _tracker.Connect(new ViewerInfo($"tab {n}", "Ada")))];
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var worker = new ClusterWorker(args);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line == "leave")
            {
                break;
            }

            await worker.ObeyAsync(line.Split(' '));
        }

        await worker._host.StopAsync();
        return 0;
    }

    private static IHost Build(string[] args)
    {
        var port = ClusterCommand.Number(args, "--port", 0);
        var first = ClusterCommand.Number(args, "--first", 0);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Sensocto:Cluster:Enabled"] = port > 0 ? "true" : "false",
                ["Sensocto:Cluster:Port"] = Math.Max(1, port).ToString(CultureInfo.InvariantCulture),
                ["Sensocto:Cluster:Connection"] = port == first ? "" : $"127.0.0.1:{first}",
            }
        );
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<SensorCatalog>();
        builder.Services.AddSingleton<AttentionTracker>().AddSingleton<SystemLoad>().AddSingleton<AlarmBook>();
        builder.Services.AddSingleton<FeedHost>();
        builder.AddSensoctoCluster();
        return builder.Build();
    }

    private static SensorId Probe(int node, int probe) => new($"probe {node} {probe}");

    private AttentionCell[] Add(SensorCatalog catalog, SensorId sensor, params AttributeId[] attributes)
    {
        catalog.Add(
            new SensorDescriptor
            {
                Id = sensor,
                Name = sensor.Value,
                Attributes = [.. attributes.Select(a => new AttributeDescriptor { Id = a, Name = a.Value })],
            }
        );
        return
        [
            .. attributes.Select(a =>
                _tracker.TryGetCell(sensor, a, out var cell) ? cell : throw new InvalidOperationException("no cell")
            ),
        ];
    }

    private void Watch(int node, AttentionCell[] probes)
    {
        for (var p = 0; p < probes.Length && node != _node; p++)
        {
            var probe = p;
            probes[p]
                .Subscribe(change =>
                {
                    if (change.Level == AttentionLevel.High)
                    {
                        _seen.Enqueue(new ProbeMoment(node, probe, Clock.Now));
                    }
                });
        }
    }

    private static void TellHeld(AttentionChange change)
    {
        if (change.Level == AttentionLevel.High)
        {
            Console.WriteLine("rose");
        }
        else if (change.Previous == AttentionLevel.High)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fell {Clock.Now}"));
        }
    }

    private async Task ObeyAsync(string[] words)
    {
        if (words is ["ready"])
        {
            Clock.WaitUntil(IsReady);
            Console.WriteLine("ready");
        }
        else if (words is ["look"])
        {
            _tracker.TryGetCell(Held, Value, out var held);
            _viewers[0].Set(held!, Interest.Focus);
        }
        else if (words is ["measure", var seconds, var changes])
        {
            var measured = await MeasureAsync(
                int.Parse(seconds, CultureInfo.InvariantCulture),
                int.Parse(changes, CultureInfo.InvariantCulture)
            );
            Console.WriteLine($"measured {JsonSerializer.Serialize(measured)}");
        }
    }

    private bool IsReady() =>
        _nodes == 1
        || _host.Services.GetRequiredService<ClusterMonitor>().Read()
            is { State: ClusterState.Member, HiddenPeers: 0 } status
            && status.Members.Count == _nodes
            && status.Peers.Count == _nodes - 1;

    private async Task<NodeMeasurement> MeasureAsync(int seconds, int changes)
    {
        _seen.Clear();
        var raised = new List<ProbeMoment>();
        var (cpu, began, made) = (Environment.CpuUsage.TotalTime, Clock.Now, 0L);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(TickMs), TimeProvider.System);
        for (var tick = 0; Clock.SecondsSince(began) < seconds && await timer.WaitForNextTickAsync(); tick++)
        {
            if (changes == 0)
            {
                // Idle: even this loop should wake as seldom as possible.
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
                continue;
            }

            for (var due = (long)(Clock.SecondsSince(began) * changes); made < due; made++)
            {
                Change(made);
            }

            raised.Add(Raise(tick));
        }

        var took = Clock.SecondsSince(began);
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        return new NodeMeasurement(
            100 * (Environment.CpuUsage.TotalTime - cpu).TotalSeconds / took,
            self.WorkingSet64 / 1e6,
            made / took,
            raised,
            [.. _seen]
        );
    }

    // Raises key after key to High in one round and lowers them to Medium in the next.
    private void Change(long n)
    {
        var key = (int)(n % _keys.Length);
        var isUp = n / _keys.Length % 2 == 0;
        _viewers[key % Viewers].Set(_keys[key], isUp ? Interest.View | Interest.Focus : Interest.View);
    }

    private ProbeMoment Raise(int tick)
    {
        var probe = tick % Probes;
        _viewers[0].Set(_probes[(tick + (Probes / 2)) % Probes], Interest.None);
        var now = Clock.Now;
        _viewers[0].Set(_probes[probe], Interest.Focus);
        return new ProbeMoment(_node, probe, now);
    }
}
