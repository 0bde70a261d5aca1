using Microsoft.JSInterop;
using Sensocto.Dashboard.Interop;

namespace Sensocto.Tests.Interop;

public sealed class PageModuleTests
{
    [Fact]
    public async Task Where_it_does_not_begin_the_page_can_not_call_its_component()
    {
        var page = new GonePage();
        await Assert.ThrowsAsync<TaskCanceledException>(() =>
            PageModule.StartForAsync(page, "./js/x.js", this, CancellationToken.None, "more")
        );
        var receiver = Assert.IsType<DotNetObjectReference<PageModuleTests>>(page.Arguments[1]);
        Assert.Throws<ObjectDisposedException>(() => receiver.Value);
    }

    private sealed class GonePage : IJSRuntime
    {
        public object?[] Arguments { get; private set; } = [];

        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) =>
            InvokeAsync<T>(identifier, CancellationToken.None, args);

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            Arguments = args!;
            return ValueTask.FromException<T>(new TaskCanceledException());
        }
    }
}
