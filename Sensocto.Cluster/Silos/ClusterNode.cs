using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sensocto.Cluster.Configuration;
using Sensocto.Core.Stopping;
using Sensocto.Core.Telling;

namespace Sensocto.Cluster.Silos;

/// <summary>
/// Keeps this process in the cluster: runs one silo after another, each in its own host. A silo lives until the program stops, a part of it fails, or it
/// is declared dead: evicted by the others while it was cut off or stood still, or its row lost by the store. Then only the silo
/// ends, and the next one joins under a new number; the pages of this node's operators notice nothing.
/// <para>
/// Between two lives nothing is sent, and the last attention of other nodes counts until their silence hides them: that needs no silo.
/// </para>
/// </summary>
internal sealed class ClusterNode(ClusterParts parts, StopNotice stop, ILoggerFactory logs)
    : IHostedLifecycleService,
        IDisposable
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(5);
    private readonly ILogger _log = logs.CreateLogger<ClusterNode>();
    private readonly CancellationTokenSource _leaving = new();
    private readonly LifePause _pause = new();
    private readonly PeerNews _peers = new(logs.CreateLogger<ClusterNode>());
    private IDisposable? _notice;
    private ITimer? _sweep;
    private Task _lives = Task.CompletedTask;
    private LifeEnd? _end;

    private ClusterOptions Options => parts.Options;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _notice = stop.Subscribe(Leave);
        _sweep = parts.Time.CreateTimer(_ => Sweep(), null, SweepInterval, SweepInterval);

        // The dashboard does not wait: it serves its own operators with or without the others.
        _lives = Task.Run(LiveAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Leaves the cluster before anything else stops, unless it has left already.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        Leave();
        await _lives.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _notice?.Dispose();
        _sweep?.Dispose();
        _leaving.Dispose();
    }

    /// <summary>Ends the current life as an eviction does; for tests.</summary>
    internal void End(string why) => Volatile.Read(ref _end)?.OnFatalException(this, why);

    // Called as soon as the program is to stop, not after the grace period for its pages: the others remove this node's
    // attention and take over its feeds at once.
    private void Leave() => _ = _leaving.CancelAsync();

    // Runs with or without a silo: a node that is cut off must not trust its last news for ever, and runs every feed itself.
    private void Sweep()
    {
        Guard.Run(parts.Attention.Sweep, SweepFailed);
        Guard.Run(parts.Feeds.Place, SweepFailed);
        Guard.Run(() => _peers.Note(parts.Attention.Peers), SweepFailed);
    }

    private void SweepFailed(Exception exception) => SiloLog.SweepFailed(_log, exception);

    private async Task LiveAsync()
    {
        while (!_leaving.IsCancellationRequested)
        {
            var trouble = await LiveOnceAsync();
            parts.Members.Clear();
            parts.Figures.Ended(trouble);
            if (trouble is not null)
            {
                SiloLog.Ended(_log, Options.NodeName, trouble);
                await Task.Delay(_pause.Next(), parts.Time, _leaving.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        SiloLog.Left(_log, Options.NodeName);
    }

    /// <summary>Runs one silo from start to end. Returns why it ended, or null if the program stops.</summary>
    private async Task<string?> LiveOnceAsync()
    {
        var end = new LifeEnd();
        Volatile.Write(ref _end, end);
        IHost? host = null;
        try
        {
            await SiloNeeds.FindAsync(Options, () => Build(new LifeEnd()), _leaving.Token);
            host = Build(end);
            EndWith(host, end);
            await host.StartAsync(_leaving.Token);
            parts.Figures.Joined();
            _pause.Joined();
            SiloLog.Joined(_log, Options.NodeName, Options.Id, $"{Options.Address}:{Options.Port}");
            return await end.WaitAsync(_leaving.Token);
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // A store that is away, a port in use: whatever it is, the dashboard goes on and the next life tries again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            // A part that fails while the silo starts only cancels the start.
            return end.Reason ?? e.Message;
        }
        finally
        {
            await LetGoAsync(host);
        }
    }

    // A failed part stops its host and nothing else: without that the silo would remain a member that does only half its work.
    private static void EndWith(IHost host, LifeEnd end) =>
        host
            .Services.GetRequiredService<IHostApplicationLifetime>()
            .ApplicationStopping.Register(() =>
                end.Because(
                    FailedService.Describe(host.Services.GetServices<IHostedService>()) ?? "the silo's host stopped"
                )
            );

    private IHost Build(LifeEnd end)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });

        // Passed as instances, so that the inner host disposes neither.
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime>(new Unattended()));
        builder.Services.Replace(ServiceDescriptor.Singleton(logs));
        builder.UseOrleans(silo => silo.AddPlace(Options).AddPost(parts, end));
        return builder.Build();
    }

    private async Task LetGoAsync(IHost? host)
    {
        if (host is null)
        {
            return;
        }

        try
        {
            // A silo that was declared dead has nothing to hand over: it gets no time to stop.
            var isLeaving = _leaving.IsCancellationRequested;
            using var limit = new CancellationTokenSource(isLeaving ? TimeToStop : TimeSpan.Zero, parts.Time);
            await host.StopAsync(limit.Token).WaitAsync(TimeToStop, parts.Time);
        }
#pragma warning disable CA1031 // Whatever a dying silo throws, the next one must start.
        catch (Exception e)
        {
            SiloLog.NotStopped(_log, e.Message);
        }

        try
        {
            await Task.Run(host.Dispose).WaitAsync(TimeToStop, parts.Time);
        }
        catch (Exception e)
#pragma warning restore CA1031
        {
            SiloLog.NotStopped(_log, e.Message);
        }
    }
}
