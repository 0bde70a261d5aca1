using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Monitoring;
using Sensocto.Cluster.Silos;
using Sensocto.Core.Stopping;
using Sensocto.E2E.Infrastructure;
using Sensocto.Tests.Attention;
using Sensocto.Tests.Telling;

namespace Sensocto.Tests.Cluster.Silos;

/// <summary>A node that starts no silo, because its store or port is missing or it has left already; its timer goes on.</summary>
public sealed class ClusterNodeFailureTests
{
    [Fact]
    public async Task While_the_store_is_away_it_is_looked_for_and_no_silo_begins()
    {
        var options = new ClusterOptions
        {
            Enabled = true,
            Node = "A",
            Store = ClusterStore.Redis,
            Connection = "127.0.0.1:1,connectTimeout=200,connectRetry=0",
        };
        using var rig = new NodeRig(options);
        var log = new FakeLogCollector();
        using var logs = LoggerFactory.Create(l => l.AddProvider(new FakeLoggerProvider(log)));
        using var node = new ClusterNode(rig.Parts, new StopNotice(), logs);
        await node.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.Holds(() => log.GetSnapshot().Count(r => r.Id.Id == 501) >= 2);
        await node.StoppingAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(log.GetSnapshot(), r => r.Category == "Orleans.Silo");
        Assert.Contains("redis", rig.Status.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_its_port_is_anothers_no_silo_begins()
    {
        var port = FreePort.Find();
        using var other = new TcpListener(IPAddress.Loopback, port);
        other.Start();
        using var rig = new NodeRig(
            new ClusterOptions
            {
                Enabled = true,
                Node = "A",
                Port = port,
            }
        );
        var log = new FakeLogCollector();
        using var logs = LoggerFactory.Create(l => l.AddProvider(new FakeLoggerProvider(log)));
        using var node = new ClusterNode(rig.Parts, new StopNotice(), logs);
        await node.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.Holds(() => rig.Status.Trouble is not null);
        Assert.StartsWith($"it cannot listen at 127.0.0.1:{port}: ", rig.Status.Trouble, StringComparison.Ordinal);
        Assert.DoesNotContain(log.GetSnapshot(), r => r.Category == "Orleans.Silo");

        other.Stop();
        await Eventually.Holds(() => rig.Status.State == ClusterState.Member);
        await node.StoppingAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_sweep_that_fails_keeps_neither_the_feeds_nor_the_next_one()
    {
        var time = new SteppedTime();
        var clock = new FailingClock(time);
        using var rig = new NodeRig(new ClusterOptions { Enabled = true, Node = "A" }, clock);
        var log = new FakeLogCollector();
        using var logs = LoggerFactory.Create(l => l.AddProvider(new FakeLoggerProvider(log)));
        using var node = new ClusterNode(rig.Parts with { Time = time }, new StopNotice(), logs);
        await node.StoppingAsync(TestContext.Current.CancellationToken);
        await node.StartAsync(TestContext.Current.CancellationToken);

        clock.Fails = true;
        time.Advance(TimeSpan.FromMilliseconds(500));

        Assert.Equal(1, rig.Parts.Feeds.Owned);
        Assert.Equal(
            ["no clock", "no clock"],
            log.GetSnapshot().Where(r => r.Level == LogLevel.Error).Select(r => r.Exception?.Message)
        );
        clock.Fails = false;
    }
}
