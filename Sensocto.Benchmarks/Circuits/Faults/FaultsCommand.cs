using Sensocto.Benchmarks.Circuits.Operators;
using Sensocto.Benchmarks.Circuits.Serving;
using Sensocto.Benchmarks.Reporting;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.Benchmarks.Circuits.Faults;

/// <summary>The dashboard's behaviour when operators' pages hang, vanish, are cut off or attack it, or its server is killed.</summary>
internal static class FaultsCommand
{
    public const string Usage =
        "[--circuits N] [--warm S] [--retention] [--json] [--unpinned] [--Sensocto:KEY=VALUE…]  pages that hang, vanish, are cut, attack; a server that is killed";

    public static async Task<int> RunAsync(string[] args)
    {
        var options = CircuitsOptions.Parse(args);
        if (options.IsPinned && Pinned.IsPossible && !Pinned.IsDone)
        {
            return await Pinned.AgainAsync(Pinned.ClientCore, "faults", args);
        }

        var report = new Report(options.IsJson);
        var port = FreePort.Find();
        var scenario = new BenchScenario(options.Sensors, options.Hz);
        var server = await StartAsync(options, scenario, port);
        var setting = new SwarmSetting(
            server.Address,
            scenario,
            options.Tiles,
            new SwarmTally(),
            new TileDirectory(options.Sensors)
        );
        await using var swarm = new Swarm(setting, new Behaviour(setting, options.Moves));
        using var watch = new ViewerWatch(server.Address);
        var idle = (await server.Heap.CollectAsync()).HeapBytes;
        report.Add("circuits_opened_per_s", options.Circuits / await swarm.OpenAsync(options.Circuits), "per s");
        await WaitAsync(options.WarmSeconds);

        var fault = new FaultRun(server, swarm, setting, watch, report, options);
        if (options.WaitsOutRetention)
        {
            await fault.ResetAsync();
            await fault.ForgetAsync(idle);
        }
        else
        {
            await fault.HangAsync();
            await fault.AttackAsync();
            await fault.BlackHoleAsync();
            await fault.CutAsync();
            await fault.ResetAsync();
        }

        report.Add("unobserved_exceptions", (await server.Heap.LookAsync()).Unobserved, "");
        await server.DisposeAsync();
        if (!options.WaitsOutRetention)
        {
            await fault.RestartAsync(() => StartAsync(options, scenario, port));
        }

        report.Add("client_errors", setting.Tally.Errors, "");
        if (setting.Tally.FirstError is { } error)
        {
            await Console.Error.WriteLineAsync(error);
        }

        return 0;
    }

    private static Task<BenchServer> StartAsync(CircuitsOptions options, BenchScenario scenario, int port) =>
        BenchServer.StartAsync(
            scenario,
            Pinned.IsDone ? Pinned.ServerCore : null,
            [$"--Sensocto:Live:FrameMs={options.FrameMs}", "--Sensocto:Pacing:Medium:MinMs=30", .. options.Server],
            port
        );

    private static Task WaitAsync(int seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System);
}
