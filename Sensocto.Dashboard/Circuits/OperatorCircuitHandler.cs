using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Sensocto.Dashboard.Circuits;

/// <summary>Tells the operator's circuit what becomes of its link. One a circuit.</summary>
internal sealed class OperatorCircuitHandler(OperatorCircuit operatorCircuit) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        operatorCircuit.Identify(circuit.Id);
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        operatorCircuit.Up();
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        operatorCircuit.Down();
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        operatorCircuit.Dispose();
        return Task.CompletedTask;
    }
}
