using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sensocto.Cluster;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Monitoring;
using Sensocto.Cluster.Silos;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Cluster;

public sealed class ClusterRegistrationTests
{
    [Fact]
    public async Task Switched_off_nothing_is_added_and_a_wrong_value_is_named_all_the_same()
    {
        using var host = Build(("Flush", "00:00:02"));
        Assert.Empty(host.Services.GetServices<IHostedService>());
        Assert.Null(host.Services.GetService<ClusterMonitor>());

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            host.StartAsync(TestContext.Current.CancellationToken)
        );
        Assert.StartsWith("Sensocto:Cluster:Flush must be between", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Switched_on_there_is_a_node_that_can_tell_how_it_does()
    {
        using var host = Build(("Enabled", "true"), ("Node", "north"));
        Assert.Single(host.Services.GetServices<IHostedService>().OfType<ClusterNode>());

        var status = host.Services.GetRequiredService<ClusterMonitor>().Read();
        Assert.Equal(("north", ClusterState.Joining, 0), (status.Node, status.State, status.Members.Count));
    }

    [Fact]
    public void A_node_without_a_name_goes_by_its_machine_and_port() =>
        Assert.Equal($"{Environment.MachineName}:11111", new ClusterOptions().NodeName);

    private static IHost Build(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            settings.Select(s => KeyValuePair.Create($"{ClusterOptions.Section}:{s.Key}", (string?)s.Value))
        );
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SensorCatalog>().AddSingleton<AttentionTracker>().AddSingleton<SystemLoad>();
        builder.Services.AddSingleton<FeedHost>().AddSingleton<AlarmBook>();
        builder.AddSensoctoCluster();
        return builder.Build();
    }
}
