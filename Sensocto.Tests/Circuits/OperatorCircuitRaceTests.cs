using Sensocto.Dashboard.Circuits;
using Sensocto.Tests.Live;

namespace Sensocto.Tests.Circuits;

/// <summary>Calls from the circuit's dispatcher while the page's link for values is at work.</summary>
public sealed class OperatorCircuitRaceTests : IDisposable
{
    private readonly LiveBench _bench = new();
    private readonly OperatorCircuit _circuit;

    public OperatorCircuitRaceTests() => _circuit = _bench.Circuit();

    public void Dispose()
    {
        _circuit.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public void A_name_that_is_given_while_the_viewer_connects_is_the_viewers()
    {
        var renames = new Thread(() => _circuit.Rename("Eve"));
        var clock = _bench.Engine.Clock;
        clock.OnRead = () =>
        {
            // While it connects, with the old name read already. Waits until the rename is done, or blocks on this.
            clock.OnRead = null;
            renames.Start();
            SpinWait.SpinUntil(() => !renames.IsAlive || renames.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
        };
        _circuit.Open("Ada");
        renames.Join();
        Assert.Equal("Eve", _circuit.Name);
        Assert.Equal("Eve", Assert.Single(_bench.Engine.Tracker.Viewers).Info.Operator);
    }
}
