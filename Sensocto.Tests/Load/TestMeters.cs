using System.Diagnostics.Metrics;

namespace Sensocto.Tests.Load;

/// <summary>One test's meters, apart from those of the same name in parallel tests.</summary>
internal sealed class TestMeters : IMeterFactory
{
    private readonly List<Meter> _meters = [];

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    public void Dispose() => _meters.ForEach(m => m.Dispose());
}
