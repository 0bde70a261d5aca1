using Sensocto.Dashboard.Circuits;

namespace Sensocto.Tests.Circuits;

public sealed class AsideTests
{
    [Fact]
    public async Task It_is_done_on_a_thread_of_the_pool_and_what_it_throws_ends_nothing()
    {
        var done = new TaskCompletionSource<bool>();
        new Aside().Do(() => throw new InvalidOperationException());
        new Aside().Do(() =>
        {
            done.SetResult(Thread.CurrentThread.IsThreadPoolThread);
            return Task.CompletedTask;
        });
        Assert.True(await done.Task);
    }
}
