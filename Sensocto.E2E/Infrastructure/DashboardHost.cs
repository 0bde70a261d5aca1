using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Stopping;

namespace Sensocto.E2E.Infrastructure;

/// <summary>The real dashboard in this process, on Kestrel and a free port; its singletons through Services.</summary>
public sealed class DashboardHost : WebApplicationFactory<global::Program>
{
    private readonly DashboardOptions _options;

    private DashboardHost(DashboardOptions options)
    {
        _options = options;
        UseKestrel(0);
    }

    /// <summary>The root, without a trailing slash.</summary>
    public string BaseUrl { get; private set; } = "";

    /// <summary>Starts a dashboard and waits until it is ready.</summary>
    public static async Task<DashboardHost> StartAsync(DashboardOptions options)
    {
        var host = new DashboardHost(options);
        try
        {
            host.StartServer();
            var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
            host.BaseUrl = addresses!
                .Addresses.First()
                .Replace("[::]", "127.0.0.1", StringComparison.Ordinal)
                .TrimEnd('/');
            await Readiness.WaitAsync(host.BaseUrl, TestContext.Current.CancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (BaseUrl.Length > 0)
        {
            // Otherwise stderr would report an end that nobody asked for.
            Services.GetRequiredService<StopNotice>().Begin(e => throw e);
        }

        await base.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // In Production, package assets are not served from build output.
        builder.UseEnvironment("Development");
        foreach (var (key, value) in _options.Settings)
            builder.UseSetting(key, value);
        builder.ConfigureServices(_options.Added);
    }
}
