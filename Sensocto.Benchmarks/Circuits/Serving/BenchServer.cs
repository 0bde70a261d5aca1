using Sensocto.Benchmarks.Browsing;
using Sensocto.Benchmarks.Circuits.Operators;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.Benchmarks.Circuits.Serving;

/// <summary>The published dashboard on its own core, playing the benchmark's site, with the probe in it.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly string _folder;

    private BenchServer(DashboardServer dashboard, ServerHeap heap, string folder) =>
        (Dashboard, Heap, _folder) = (dashboard, heap, folder);

    public DashboardServer Dashboard { get; }

    public ServerHeap Heap { get; }

    public Uri Address => new(Dashboard.Url + "/");

    public static async Task<BenchServer> StartAsync(
        BenchScenario scenario,
        string? core,
        IEnumerable<string> options,
        int? port = null
    )
    {
        var published = await DashboardServer.PublishAsync();
        var folder = Directory.CreateTempSubdirectory("sensocto-bench-").FullName;
        var probe = Path.Combine(folder, "probe");
        var dashboard = await DashboardServer.StartAsync(
            published,
            port ?? FreePort.Find(),
            dll =>
            {
                var start = Pinned.Dotnet(core, dll);
                start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(BenchServer).Assembly.Location;
                start.Environment[HeapProbe.PathVariable] = probe;
                return start;
            },
            options.Prepend($"--Sensocto:Scenario={scenario.Write(folder)}")
        );
        return new BenchServer(dashboard, new ServerHeap(probe), folder);
    }

    public async ValueTask DisposeAsync()
    {
        Heap.Dispose();
        await Dashboard.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
