using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Sensocto.Dashboard.Circuits;

/// <summary>Tells the operator's circuit what becomes of its link, and has it counted. One a circuit.</summary>
internal sealed class OperatorCircuitHandler(OperatorCircuit operatorCircuit, CircuitMetrics metrics) : CircuitHandler
{
    private readonly CountedCircuit _counted = new(metrics);

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _counted.Opened();
        operatorCircuit.Identify(circuit.Id);
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _counted.Link(isUp: true);
        operatorCircuit.Up();
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _counted.Link(isUp: false);
        operatorCircuit.Down();
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _counted.Closed();
        operatorCircuit.Dispose();
        return Task.CompletedTask;
    }
}
