using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sensocto.Dashboard.Monitoring.Health;

namespace Sensocto.Tests.Monitoring.Health;

public sealed class KeysReadyTests
{
    [Fact]
    public async Task No_page_can_be_served_until_the_keys_were_read_once()
    {
        var keys = new Keys { AreAway = true };
        var ready = new KeysReady(keys);
        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(ready));

        keys.AreAway = false;
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(ready));

        keys.AreAway = true;
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(ready));
        Assert.Equal(2, keys.Asked);
    }

    private static async Task<HealthStatus> StatusAsync(KeysReady ready) =>
        (await ready.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)).Status;

    private sealed class Keys : IDataProtectionProvider, IDataProtector
    {
        public bool AreAway { get; set; }

        public int Asked { get; private set; }

        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext)
        {
            Asked++;
            return AreAway ? throw new IOException("The store is away.") : plaintext;
        }

        public byte[] Unprotect(byte[] protectedData) => protectedData;
    }
}
