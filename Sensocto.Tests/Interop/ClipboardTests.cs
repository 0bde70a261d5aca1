using Microsoft.JSInterop;
using Sensocto.Dashboard.Interop;

namespace Sensocto.Tests.Interop;

public sealed class ClipboardTests
{
    public static TheoryData<Exception> Gone =>
        [new JSDisconnectedException("gone"), new TaskCanceledException(), new ObjectDisposedException("runtime")];

    [Theory]
    [MemberData(nameof(Gone), DisableDiscoveryEnumeration = true)]
    public async Task Where_the_page_is_gone_nothing_is_copied(Exception gone) =>
        Assert.False(await Clipboard.CopyAsync(new GonePage(gone), "text"));

    private sealed class GonePage(Exception why) : IJSRuntime
    {
        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => throw why;

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            throw why;
    }
}
