using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Sensocto.Core.Stopping;
using Sensocto.Dashboard.Stopping;

namespace Sensocto.Tests.Stopping;

public sealed class GracefulLifetimeTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly FakeApplication _app = new();
    private readonly StopNotice _notice = new();
    private readonly GracefulLifetime _lifetime;

    public GracefulLifetimeTests() =>
        _lifetime = new(_app, _notice, Options.Create(new StopOptions()), _time, new FakeLogger<GracefulLifetime>());

    public void Dispose()
    {
        _lifetime.Dispose();
        _app.Dispose();
    }

    [Fact]
    public async Task First_it_is_not_ready_and_tells_and_only_after_the_grace_it_stops()
    {
        var told = 0;
        using var listener = _notice.Subscribe(() => told++);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);

        _lifetime.Ask();
        Assert.Equal((1, false), (told, _app.IsStopping));
        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync()).Status);
        _time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(_app.IsStopping);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        await _app.UntilStoppingAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task A_listener_that_fails_does_not_keep_it_from_stopping()
    {
        using var listener = _notice.Subscribe(() => throw new InvalidOperationException("no"));
        _lifetime.Ask();
        _time.Advance(TimeSpan.FromSeconds(2));
        await _app.UntilStoppingAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Asked_again_it_stops_at_once()
    {
        _lifetime.Ask();
        _lifetime.Ask();
        await _app.UntilStoppingAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void What_stops_by_itself_is_not_asked_for_grace()
    {
        _app.StopApplication();
        _lifetime.Ask();
        Assert.Equal(1, _app.Asked);
    }

    private Task<HealthCheckResult> CheckAsync() =>
        new StoppingCheck(_notice).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);

    private sealed class FakeApplication : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();
        private readonly TaskCompletionSource _stopped = new();

        public int Asked { get; private set; }

        public bool IsStopping => _stopping.IsCancellationRequested;

        public Task UntilStoppingAsync(CancellationToken cancellation) => _stopped.Task.WaitAsync(cancellation);

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
            Asked++;
            _stopping.Cancel();
            _stopped.TrySetResult();
        }

        public void Dispose() => _stopping.Dispose();
    }
}
