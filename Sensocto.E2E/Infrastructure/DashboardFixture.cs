namespace Sensocto.E2E.Infrastructure;

/// <summary>A dashboard with the default scenario, shared by the tests of a class or collection.</summary>
public class DashboardFixture : IAsyncLifetime
{
    private DashboardHost? _host;

    public string BaseUrl => Host.BaseUrl;

    public IServiceProvider Services => Host.Services;

    private DashboardHost Host => _host ?? throw new InvalidOperationException("The dashboard is not started.");

    /// <summary>Override to run another scenario or a replay.</summary>
    protected virtual DashboardOptions Options => new();

    public async ValueTask InitializeAsync() => _host = await DashboardHost.StartAsync(Options);

    public virtual async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
