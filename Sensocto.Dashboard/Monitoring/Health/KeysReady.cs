using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sensocto.Dashboard.Monitoring.Health;

/// <summary>
/// Not ready until the keys that protect what a page starts its circuit with have been read once: without them every page is an error. The framework keeps
/// them from then on. Thread-safe.
/// </summary>
internal sealed class KeysReady(IDataProtectionProvider protection) : IHealthCheck
{
    private volatile bool _wereRead;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            if (!_wereRead)
            {
                // Blocks for as long as a store that is away makes it wait.
                await Task.Run(() => protection.CreateProtector(nameof(KeysReady)).Protect([0]), cancellationToken);
                _wereRead = true;
            }

            return HealthCheckResult.Healthy("The keys that protect pages were read.");
        }
#pragma warning disable CA1031 // Whatever the key store throws means the same here; the framework logs it.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return HealthCheckResult.Unhealthy(
                "The keys that protect pages cannot be read or written, so no page can be served; the log says why."
            );
        }
    }
}
