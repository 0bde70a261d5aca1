using Microsoft.Extensions.Options;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Configuration;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Replay;
using Sensocto.Core.History;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Monitoring.Thresholds;
using Sensocto.Dashboard.SignIn;
using Sensocto.Dashboard.Sources;
using Sensocto.Dashboard.Stopping;

namespace Sensocto.Dashboard;

/// <summary>
/// Refuses keys below <c>Sensocto</c> that belong to no section. The other sections lie beside these options, so the binder cannot detect a misspelt key. Thread-safe.
/// </summary>
internal sealed class SourceOptionsValidator(IConfiguration configuration) : IValidateOptions<SourceOptions>
{
    // The cluster's section by name: its assembly is loaded only with a cluster.
    internal static readonly string[] Known =
    [
        $"{SourceOptions.Section}:{nameof(SourceOptions.Scenario)}",
        AlarmOptions.Section,
        AttentionOptions.Section,
        "Sensocto:Cluster",
        FeedOptions.Section,
        HistoryOptions.Section,
        LiveOptions.Section,
        LoadOptions.Section,
        PacingOptions.Section,
        ReplayOptions.Section,
        SignInOptions.Section,
        StopOptions.Section,
        ThresholdOptions.Section,
    ];

    public ValidateOptionsResult Validate(string? name, SourceOptions options)
    {
        string[] faults = [.. Faults(configuration.GetSection(SourceOptions.Section))];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(IConfigurationSection section)
    {
        if (section.Value is { Length: > 0 })
        {
            yield return OptionKeys.NoGroup(section, Known);
        }

        if (section.GetSection(nameof(SourceOptions.Scenario)) is var scenario && scenario.GetChildren().Any())
        {
            yield return OptionKeys.NoValue(scenario.Path, typeof(string));
        }

        foreach (var key in section.GetChildren().Select(c => c.Path).Except(Known, StringComparer.OrdinalIgnoreCase))
        {
            yield return OptionKeys.Unknown(key, Known);
        }
    }
}
