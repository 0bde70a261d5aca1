using System.Runtime.CompilerServices;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Interop;
using Sensocto.Tests.Live;

namespace Sensocto.Tests.Interop;

public sealed class HeldModuleTests : IDisposable
{
    private readonly LiveBench _bench = new();
    private readonly OperatorCircuit _circuit;

    public HeldModuleTests()
    {
        _circuit = _bench.Circuit();
        _circuit.Open("Ada");
    }

    public void Dispose()
    {
        _circuit.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public async Task It_lives_as_long_as_its_component()
    {
        var page = new FakePage();
        var held = new HeldModule<FakeModule>();
        var holding = held.HoldAsync(_circuit, page.StartAsync);
        Assert.Null(held.Module);
        page.Answers.SetResult();
        Assert.True(await holding);
        Assert.Equal((page.Module, 0), (held.Module, page.Module.Disposed));
        await held.DisposeAsync();
        Assert.Equal(1, page.Module.Disposed);
    }

    [Fact]
    public async Task Of_a_component_that_is_left_before_it_has_begun_it_ends_when_it_has()
    {
        var page = new FakePage();
        var held = new HeldModule<FakeModule>();
        var holding = held.HoldAsync(_circuit, page.StartAsync);
        await held.DisposeAsync();
        page.Answers.SetResult();
        Assert.False(await holding);
        Assert.Equal((null, 1), (held.Module, page.Module.Disposed));
    }

    [Fact]
    public async Task Where_it_fails_to_begin_the_circuit_lets_go_of_it()
    {
        var held = new HeldModule<FakeModule>();
        Func<CancellationToken, Task<FakeModule>> fails = _ => throw new InvalidOperationException("no");
        await Assert.ThrowsAsync<InvalidOperationException>(() => held.HoldAsync(_circuit, fails));
        Assert.Null(ResyncWanted(_circuit));
    }

    [Fact]
    public async Task Where_the_link_drops_before_it_has_begun_it_is_started_again_when_the_page_is_back()
    {
        var page = new FakePage();
        var held = new HeldModule<FakeModule>();
        var holding = held.HoldAsync(_circuit, page.StartAsync);
        _circuit.Down();
        Assert.Equal((1, false), (page.Starts, holding.IsCompleted));
        page.Answers.SetResult();
        _circuit.Up();
        Assert.True(await holding);
        Assert.Equal((2, page.Module), (page.Starts, held.Module));
        _circuit.Down();
        _circuit.Up();
        Assert.Equal(2, page.Starts);
    }

    [Fact]
    public async Task A_component_that_is_left_while_the_link_is_down_waits_no_more()
    {
        var page = new FakePage();
        var held = new HeldModule<FakeModule>();
        var holding = held.HoldAsync(_circuit, page.StartAsync);
        _circuit.Down();
        await held.DisposeAsync();
        Assert.False(await holding);
        _circuit.Up();
        Assert.Equal(1, page.Starts);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = nameof(OperatorCircuit.ResyncWanted))]
    private static extern ref Action? ResyncWanted(OperatorCircuit circuit);

    private sealed class FakePage
    {
        public TaskCompletionSource Answers { get; } = new();

        public FakeModule Module { get; } = new();

        public int Starts { get; private set; }

        public async Task<FakeModule> StartAsync(CancellationToken link)
        {
            Starts++;
            await Answers.Task.WaitAsync(link);
            return Module;
        }
    }

    private sealed class FakeModule : IAsyncDisposable
    {
        public int Disposed { get; private set; }

        public ValueTask DisposeAsync()
        {
            Disposed++;
            return ValueTask.CompletedTask;
        }
    }
}
