using BenchmarkDotNet.Attributes;
using Sensocto.Benchmarks.Tracker;
using Sensocto.Core.Attention;

namespace Sensocto.Benchmarks.Micro;

/// <summary>One call each, on one of 500 keys. Public because BenchmarkDotNet subclasses it.</summary>
[MemoryDiagnoser]
public class TrackerCalls : IDisposable
{
    private BenchWorld _world = null!;
    private AttentionCell _cell = null!;
    private Viewer _viewer = null!;
    private long _counter;

    [GlobalSetup]
    public void SetUp()
    {
        _world = new BenchWorld(BenchWorld.Catalog(100, 5), 10);
        (_cell, _viewer) = (_world.Cells[250], _world.Viewers[0]);
        _world.Viewers[1].Set(_cell, Interest.View);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _world.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public AttentionLevel ReadThroughHandle() => _cell.Level;

    [Benchmark]
    public AttentionLevel ReadByKey() => _world.Tracker.GetLevel(_cell.Key.Sensor, _cell.Key.Attribute);

    [Benchmark(OperationsPerInvoke = 2)]
    public bool ViewAndLeave() => _viewer.Set(_cell, Interest.View) & _viewer.Set(_cell, Interest.None);

    [Benchmark(OperationsPerInvoke = 2)]
    public bool HoverAndLeave() =>
        _viewer.Set(_cell, Interest.View | Interest.Hover) & _viewer.Set(_cell, Interest.View);

    [Benchmark(Baseline = true)]
    public long BareAtomicAdd() => Interlocked.Add(ref _counter, 2);
}
