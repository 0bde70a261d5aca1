using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sensocto.Cluster.Configuration;
using Sensocto.Core.Configuration;

namespace Sensocto.Cluster;

/// <summary>Makes a dashboard one of several, if its configuration says so.</summary>
public static class ClusterRegistration
{
    /// <summary>
    /// Checks the options in any case, and adds the rest only if the cluster is enabled: otherwise no other library is loaded. Call it after
    /// adding the engine and before adding what connects viewers.
    /// </summary>
    public static void AddSensoctoCluster(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(ClusterOptions.Section);
        builder.Services.AddSingleton<IValidateOptions<ClusterOptions>, ClusterOptionsValidator>();
        builder
            .Services.AddOptions<ClusterOptions>()
            .Configure(_ => OptionKeys.Check<ClusterOptions>(section))
            .Bind(section)
            .ValidateOnStart();
        if (bool.TryParse(section[nameof(ClusterOptions.Enabled)], out var isEnabled) && isEnabled)
        {
            ClusterServices.AddTo(builder);
        }
    }
}
