using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sensocto.Dashboard.Monitoring.Health;

/// <summary>
/// Not ready until the keys that protect what a page starts its circuit with have been read once: without them every page is an error. The framework keeps
/// them from then on. Thread-safe.
/// </summary>
internal sealed class KeysReady(IDataProtectionProvider protection, TimeProvider time) : IHealthCheck
{
    /// <summary>How long a probe waits for an answer.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private volatile Task _reading = Task.CompletedTask;
    private volatile bool _wereRead;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var reading = _reading;
        if (reading.IsCompleted && !_wereRead)
        {
            // A store that is away blocks it for seconds; meanwhile other probes wait for the same.
            _reading = reading = Task.Run(TryRead, CancellationToken.None);
        }

        try
        {
            await reading.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It goes on, for a later probe.
        }

        return _wereRead
            ? HealthCheckResult.Healthy("The keys that protect pages were read.")
            : HealthCheckResult.Unhealthy(
                "The keys that protect pages cannot be read or written, so no page can be served; the log says why."
            );
    }

    private void TryRead()
    {
        try
        {
            protection.CreateProtector(nameof(KeysReady)).Protect([0]);
            _wereRead = true;
        }
#pragma warning disable CA1031 // Whatever the key store throws means the same here; the framework logs it.
        catch (Exception)
#pragma warning restore CA1031
        {
            // Not thrown on: nobody may be waiting any more.
        }
    }
}
