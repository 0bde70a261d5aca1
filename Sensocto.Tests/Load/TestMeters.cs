using System.Diagnostics.Metrics;

namespace Sensocto.Tests.Load;

/// <summary>Meters of one test: those of another that runs beside it have the same names.</summary>
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
