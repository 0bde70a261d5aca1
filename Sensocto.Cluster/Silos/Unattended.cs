using Microsoft.Extensions.Hosting;

namespace Sensocto.Cluster.Silos;

/// <summary>An inner host's lifetime: it listens to no signals, because the program's own host does.</summary>
internal sealed class Unattended : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
