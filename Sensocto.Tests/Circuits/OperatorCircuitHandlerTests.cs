using Microsoft.AspNetCore.Components.Server.Circuits;
using Sensocto.Dashboard.Circuits;
using Sensocto.Tests.Live;

namespace Sensocto.Tests.Circuits;

public sealed class OperatorCircuitHandlerTests : IDisposable
{
    private readonly LiveBench _bench = new();
    private readonly OperatorCircuit _circuit;
    private readonly Func<CircuitInboundActivityContext, Task> _inbound;
    private int _served;

    public OperatorCircuitHandlerTests()
    {
        _circuit = _bench.Circuit();
        _inbound = new OperatorCircuitHandler(_circuit, _bench.Budget, _bench.Circuits).CreateInboundActivityHandler(
            _ =>
            {
                _served++;
                return Task.CompletedTask;
            }
        );
    }

    public void Dispose()
    {
        _circuit.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public async Task Calls_within_the_budget_are_served_and_the_rest_is_dropped()
    {
        for (var i = 0; i < PageBudget.MaxCalls + 10; i++)
        {
            await _inbound(null!);
        }

        Assert.Equal(PageBudget.MaxCalls, _served);
        _bench.Run(1_000);
        await _inbound(null!);
        Assert.Equal(PageBudget.MaxCalls + 1, _served);
    }

    [Fact]
    public async Task The_call_that_spends_the_budget_ends_the_circuit_and_later_ones_are_dropped()
    {
        for (var i = 0; i < PageBudget.MaxCalls + PageBudget.MaxViolations; i++)
        {
            await _inbound(null!);
        }

        await Assert.ThrowsAsync<HostilePageException>(() => _inbound(null!));
        await _inbound(null!);
        _bench.Run(60_000);
        await _inbound(null!);
        Assert.Equal(PageBudget.MaxCalls, _served);
    }
}
