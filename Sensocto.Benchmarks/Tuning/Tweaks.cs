using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Benchmarks.Tuning;

[assembly: HostingStartup(typeof(Tweaks))]

namespace Sensocto.Benchmarks.Tuning;

/// <summary>
/// Runs inside the server's process as a hosting start-up: changes options that the dashboard does not expose, so that their effect can be measured.
/// </summary>
internal sealed class Tweaks : IHostingStartup
{
    public const string Variable = "SENSOCTO_BENCH_TWEAK";

    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureServices(services =>
        {
            switch (Environment.GetEnvironmentVariable(Variable))
            {
                case "inline":
                    services.Configure<SocketTransportOptions>(o => o.UnsafePreferInlineScheduling = true);
                    break;
                case "one-io-queue":
                    services.Configure<SocketTransportOptions>(o => o.IOQueueCount = 1);
                    break;
                case "limits":
                    services.Configure<KestrelServerOptions>(Limit);
                    break;
                case "few-batches":
                    services.Configure<CircuitOptions>(o => o.MaxBufferedUnacknowledgedRenderBatches = 2);
                    break;
                case "slow-pings":
                    services.Configure<HubOptions>(o => o.KeepAliveInterval = TimeSpan.FromSeconds(60));
                    break;
                case "compression":
                    services.AddSingleton<IStartupFilter, CompressedSockets>();
                    break;
                case null:
                    break;
                case var unknown:
                    throw new InvalidOperationException($"{Variable}={unknown} is not known.");
            }
        });

    private static void Limit(KestrelServerOptions options)
    {
        options.Limits.MaxConcurrentConnections = options.Limits.MaxConcurrentUpgradedConnections = 20_000;
        options.Limits.MaxRequestBodySize = 64 * 1024;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        options.Limits.MinResponseDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
    }
}
