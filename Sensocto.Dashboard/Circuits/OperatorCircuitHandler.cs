using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Sensocto.Dashboard.Circuits;

/// <summary>Reports the circuit's link to <see cref="OperatorCircuit"/>, counts the circuit, and keeps its page within bounds. One per circuit.</summary>
internal sealed class OperatorCircuitHandler(OperatorCircuit operatorCircuit, PageBudget budget, CircuitMetrics metrics)
    : CircuitHandler
{
    private readonly CountedCircuit _counted = new(metrics);
    private bool _isEnding;

    /// <summary>Checks every call, answer and acknowledgement of the page before it is processed.</summary>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next
    ) =>
        context =>
        {
            var isWithin = budget.TakeCall();
            if (budget.IsSpent)
            {
                return EndsAsync();
            }

            return isWithin ? next(context) : Task.CompletedTask;
        };

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

    // The framework closes a circuit whose handler throws. Only once: thousands of calls may be on their way by then, and an exception costs more than any of them.
    private Task EndsAsync() =>
        Interlocked.Exchange(ref _isEnding, true) ? Task.CompletedTask : Task.FromException(new HostilePageException());
}
