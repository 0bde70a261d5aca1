using Sensocto.Dashboard.Interop;

namespace Sensocto.Tests.Interop;

public sealed class HeldModuleTests
{
    [Fact]
    public async Task It_lives_as_long_as_its_component()
    {
        using var page = new FakePage();
        var held = new HeldModule<FakeModule>();
        var holding = held.HoldAsync(page.StartAsync);
        Assert.Null(held.Module);
        page.Answers.Release();
        Assert.True(await holding);
        Assert.Equal((page.Module, 0), (held.Module, page.Module.Disposed));
        await held.DisposeAsync();
        Assert.Equal(1, page.Module.Disposed);
    }

    [Fact]
    public async Task Of_a_component_that_is_left_before_it_has_begun_it_ends_when_it_has()
    {
        using var page = new FakePage();
        var held = new HeldModule<FakeModule>();
        var holding = held.HoldAsync(page.StartAsync);
        await held.DisposeAsync();
        page.Answers.Release();
        Assert.False(await holding);
        Assert.Equal((null, 1), (held.Module, page.Module.Disposed));
    }

    private sealed class FakePage : IDisposable
    {
        public SemaphoreSlim Answers { get; } = new(0);

        public FakeModule Module { get; } = new();

        public async Task<FakeModule> StartAsync()
        {
            await Answers.WaitAsync(TestContext.Current.CancellationToken);
            return Module;
        }

        public void Dispose() => Answers.Dispose();
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
