using Microsoft.Extensions.Options;
using Sensocto.Core.Stopping;

namespace Sensocto.Dashboard.Stopping;

/// <summary>Registers the graceful stop.</summary>
internal static class StoppingServices
{
    public static void AddStopping(this IServiceCollection services)
    {
        services.AddSingleton<StopNotice>();
        services.AddSingleton<IHostLifetime, GracefulLifetime>();
        services.AddHealthChecks().AddCheck<StoppingCheck>("stopping");
        services
            .AddOptions<HostOptions>()
            .Configure((HostOptions host, IOptions<StopOptions> stop) => host.ShutdownTimeout = stop.Value.Timeout);
    }
}
