using Microsoft.Extensions.Hosting;
using Sensocto.Core.Stopping;

namespace Sensocto.Tests.Stopping;

public sealed class FailedServiceTests
{
    [Fact]
    public async Task What_failed_is_told_in_one_line()
    {
        using var service = new Failing();
        Assert.Null(FailedService.Describe([service]));
        await service.StartAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<IOException>(() =>
            service.ExecuteTask!.WaitAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal("Failing failed: IOException: No space left. Or so.", FailedService.Describe([service]));
    }

    private sealed class Failing : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new IOException("No space left.\nOr so.");
        }
    }
}
