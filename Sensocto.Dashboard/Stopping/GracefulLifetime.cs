using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using Sensocto.Core.Stopping;

namespace Sensocto.Dashboard.Stopping;

/// <summary>
/// Ctrl+C, SIGTERM or SIGQUIT → not ready, and pages show a notice → after the grace period everything closes. The host's own lifetime would close every
/// connection first, before pages could be notified. A second request closes at once.
/// </summary>
internal sealed class GracefulLifetime(
    IHostApplicationLifetime app,
    StopNotice notice,
    IOptions<StopOptions> options,
    TimeProvider time,
    ILogger<GracefulLifetime> log
) : IHostLifetime, IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT];
    private readonly List<PosixSignalRegistration> _registrations = []; // one per signal

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in Signals)
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, OnSignal));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _registrations.ForEach(r => r.Dispose());

    /// <summary>Requests the stop.</summary>
    internal void Ask()
    {
        if (notice.Begin(e => StoppingLog.ListenerFailed(log, e)))
        {
            StoppingLog.Asked(log, options.Value.Grace.TotalSeconds);
            _ = StopSoonAsync();
        }
        else
        {
            app.StopApplication();
        }
    }

    private void OnSignal(PosixSignalContext signal)
    {
        signal.Cancel = true;
        Ask();
    }

    private async Task StopSoonAsync()
    {
        try
        {
            await Task.Delay(options.Value.Grace, time, app.ApplicationStopping);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        app.StopApplication();
    }
}
