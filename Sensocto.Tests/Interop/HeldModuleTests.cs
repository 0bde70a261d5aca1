using Sensocto.Dashboard.Interop;

namespace Sensocto.Tests.Interop;

public sealed class HeldModuleTests
{
    private readonly TaskCompletionSource<FakeModule> _starting = new();
    private readonly HeldModule<FakeModule> _held = new();
    private readonly FakeModule _module = new();

    [Fact]
    public async Task It_lives_as_long_as_its_component()
    {
        var holding = _held.HoldAsync(_starting.Task);
        Assert.Null(_held.Module);
        _starting.SetResult(_module);
        Assert.True(await holding);
        Assert.Equal((_module, 0), (_held.Module, _module.Disposed));
        await _held.DisposeAsync();
        Assert.Equal(1, _module.Disposed);
    }

    [Fact]
    public async Task Of_a_component_that_is_left_before_it_has_begun_it_ends_when_it_has()
    {
        var holding = _held.HoldAsync(_starting.Task);
        await _held.DisposeAsync();
        _starting.SetResult(_module);
        Assert.False(await holding);
        Assert.Equal((null, 1), (_held.Module, _module.Disposed));
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
