using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Load;

namespace Sensocto.Tests.Circuits;

public sealed class CountedCircuitTests : IDisposable
{
    private readonly TestMeters _meters = new();
    private readonly CircuitMetrics _metrics;
    private readonly CountedCircuit _circuit;

    public CountedCircuitTests()
    {
        _metrics = new CircuitMetrics(_meters);
        _circuit = new CountedCircuit(_metrics);
    }

    [Fact]
    public void A_circuit_is_counted_by_its_link_however_often_it_is_told_down()
    {
        _circuit.Opened();
        Assert.Equal((0, 1), ByState());
        _circuit.Link(isUp: true);
        Assert.Equal((1, 0), ByState());
        _circuit.Link(isUp: false);
        _circuit.Link(isUp: false);
        Assert.Equal((0, 1), ByState());
        Assert.Equal((0, 1), (_metrics.Connected, _metrics.Disconnected));
    }

    [Fact]
    public void A_circuit_that_ends_counts_no_more_whatever_its_link_was()
    {
        _circuit.Opened();
        _circuit.Link(isUp: true);
        _circuit.Closed();
        _circuit.Closed();
        Assert.Equal((0, 0), ByState());
        Assert.Equal(1, Read.Metric(_meters, LiveMetrics.MeterName, "sensocto.live.circuits.opened"));
    }

    public void Dispose() => _meters.Dispose();

    private (double Connected, double Disconnected) ByState() => (Circuits("connected"), Circuits("disconnected"));

    private double Circuits(string state) =>
        Read.Metric(_meters, LiveMetrics.MeterName, "sensocto.live.circuits", "state", state);
}
