using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using Sensocto.Dashboard.Monitoring.Health;

namespace Sensocto.Tests.Monitoring.Health;

public sealed class KeysReadyTests
{
    [Fact]
    public async Task No_page_can_be_served_until_the_keys_were_read_once()
    {
        var keys = new Keys { AreAway = true };
        var ready = new KeysReady(keys, TimeProvider.System);
        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(ready));

        keys.AreAway = false;
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(ready));

        keys.AreAway = true;
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(ready));
        Assert.Equal(2, keys.Asked);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_asked_once_however_many_wait()
    {
        using var answer = new ManualResetEventSlim();
        var keys = new Keys { Blocking = answer };
        var time = new FakeTimeProvider();
        var ready = new KeysReady(keys, time);
        var probes = new[] { StatusAsync(ready), StatusAsync(ready) };
        time.Advance(KeysReady.Patience);
        Assert.All(await Task.WhenAll(probes), status => Assert.Equal(HealthStatus.Unhealthy, status));

        answer.Set();
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(ready));
        Assert.Equal(1, keys.Asked);
    }

    private static async Task<HealthStatus> StatusAsync(KeysReady ready) =>
        (await ready.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)).Status;

    private sealed class Keys : IDataProtectionProvider, IDataProtector
    {
        public bool AreAway { get; set; }

        public ManualResetEventSlim? Blocking { get; init; }

        public int Asked { get; private set; }

        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext)
        {
            Asked++;
            Blocking?.Wait(TestContext.Current.CancellationToken);
            return AreAway ? throw new IOException("The store is away.") : plaintext;
        }

        public byte[] Unprotect(byte[] protectedData) => protectedData;
    }
}
