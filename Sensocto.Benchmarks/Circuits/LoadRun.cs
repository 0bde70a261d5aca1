using Sensocto.Benchmarks.Circuits.Operators;
using Sensocto.Benchmarks.Circuits.Serving;
using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Circuits;

/// <summary>A server and its swarm, opened and warmed up.</summary>
internal sealed class LoadRun : IAsyncDisposable
{
    private readonly CircuitsOptions _options;
    private readonly Report _report;
    private readonly BenchServer _server;
    private readonly SwarmSetting _setting;
    private readonly Swarm _swarm;
    private HeapFigures _heap;
    private double _resident;

    private LoadRun(CircuitsOptions options, Report report, BenchServer server, BenchScenario scenario)
    {
        (_options, _report, _server) = (options, report, server);
        _setting = new SwarmSetting(
            server.Address,
            scenario,
            options.Tiles,
            new SwarmTally(),
            new TileDirectory(options.Sensors)
        );
        _swarm = new Swarm(_setting, new Behaviour(_setting, options.Moves));
    }

    public static async Task<LoadRun> OpenAsync(CircuitsOptions options, Report report)
    {
        var scenario = new BenchScenario(options.Sensors, options.Hz, options.Moments);
        var server = await BenchServer.StartAsync(
            scenario,
            Pinned.IsDone ? Pinned.ServerCore : null,
            [$"--Sensocto:Live:FrameMs={options.FrameMs}", "--Sensocto:Pacing:Medium:MinMs=30", .. options.Server]
        );
        var run = new LoadRun(options, report, server, scenario);
        await run.OpenAsync();
        return run;
    }

    public double OpenedPerSecond { get; private set; }

    /// <summary>The server's present resident memory.</summary>
    public double ResidentMegabytes => _server.Dashboard.ResidentMegabytes;

    public Task<LoadFigures> MeasureAsync() =>
        LoadFigures.MeasureAsync(_server, _swarm, _setting, TimeSpan.FromSeconds(_options.Seconds));

    public async Task ReportMemoryAsync()
    {
        var after = await _server.Heap.CollectAsync();
        var resident = _server.Dashboard.ResidentMegabytes - _resident;
        _report.Add("heap_kb_per_circuit", (after.HeapBytes - _heap.HeapBytes) / 1024 / _options.Circuits, "KB");
        _report.Add("resident_kb_per_circuit", resident * 1024 / _options.Circuits, "KB");
        _report.Add("unobserved_exceptions", after.Unobserved, "");
        _report.Add("server_errors", _server.Dashboard.Log.Errors, "");
        _report.Add("client_errors", _setting.Tally.Errors, "");
        if (_setting.Tally.FirstError is { } error)
        {
            await Console.Error.WriteLineAsync(error);
        }

        if (_server.Dashboard.Log.Errors > 0)
        {
            await Console.Error.WriteLineAsync(_server.Dashboard.Log.Last);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _swarm.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task OpenAsync()
    {
        _heap = await _server.Heap.CollectAsync();
        _resident = _server.Dashboard.ResidentMegabytes;
        // The late ones meet a server that has compiled its code and is serving the early ones.
        var late = _options.Circuits / 4;
        var early = await _swarm.OpenAsync(_options.Circuits - late);
        var lateSeconds = await _swarm.OpenAsync(late);
        OpenedPerSecond = _options.Circuits / (early + lateSeconds);
        _report.Add("circuits_opened_per_s", OpenedPerSecond, "per s");
        _report.Add("circuits_opened_late_per_s", late / lateSeconds, "per s");
        if (_swarm.Live == 0)
        {
            throw new ContractException($"Nobody got in. {_setting.Tally.FirstError}");
        }

        _swarm.Hide(_options.Hidden);
        await Task.Delay(TimeSpan.FromSeconds(_options.WarmSeconds), TimeProvider.System);
    }
}
