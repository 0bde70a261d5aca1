using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Benchmarks.Browsing;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Monitoring;
using Sensocto.Tests.Api;
using Sensocto.Tests.Cluster;

namespace Sensocto.Tests.Monitoring;

/// <summary>The files in ops/ and the operators' page, against what the service really reports.</summary>
[Collection(Alone.Name)]
public sealed partial class OperatingFilesTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string Ops = Path.Combine(Checkout.Root, "ops");

    [Theory]
    [InlineData("prometheus/alerts.yml")]
    [InlineData("prometheus/alerts.test.yml")]
    [InlineData("grafana/sensocto.json")]
    [InlineData("../docs/operations.md")]
    public async Task Every_metric_named_is_scraped(string file)
    {
        host.LetEverythingHappenOnce();
        using var node = new NodeRig(new ClusterOptions());
        _ = new ClusterMetrics(host.Services.GetRequiredService<IMeterFactory>(), node.Monitor, node.Parts.Figures);
        var text = await (await host.GetAsync("/metrics")).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );
        var types = MetricType()
            .Matches(text)
            .DistinctBy(m => m.Value, StringComparer.Ordinal)
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["type"].Value, StringComparer.Ordinal);
        var scraped = types
            .SelectMany(t =>
                t.Value == "histogram" ? new[] { $"{t.Key}_bucket", $"{t.Key}_sum", $"{t.Key}_count" } : [t.Key]
            )
            .ToHashSet(StringComparer.Ordinal);
        var named = MetricName()
            .Matches(await File.ReadAllTextAsync(Path.Combine(Ops, file), TestContext.Current.CancellationToken))
            .Select(m => m.Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(scraped));
    }

    [Fact]
    public void The_dashboard_has_an_expression_and_a_place_of_its_own_for_each_panel()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(Ops, "grafana", "sensocto.json")));
        var panels = dashboard.RootElement.GetProperty("panels").EnumerateArray().ToList();
        var charts = panels.Where(p => p.GetProperty("type").GetString() != "row").ToList();
        Assert.All(charts, p => Assert.NotEmpty(p.GetProperty("targets").EnumerateArray()));
        Assert.Equal(panels.Count, panels.Select(p => p.GetProperty("id").GetInt32()).Distinct().Count());
        Assert.Equal(
            panels.Count,
            panels
                .Select(p =>
                    (
                        p.GetProperty("gridPos").GetProperty("x").GetInt32(),
                        p.GetProperty("gridPos").GetProperty("y").GetInt32()
                    )
                )
                .Distinct()
                .Count()
        );
    }

    [Fact]
    public void The_unit_is_started_again_however_it_ended_and_however_often()
    {
        var lines = File.ReadAllLines(Path.Combine(Ops, "systemd", "sensocto.service"));
        Assert.Contains("Restart=always", lines);
        Assert.Contains("StartLimitIntervalSec=0", lines[..Array.IndexOf(lines, "[Service]")]);
        Assert.Contains("Wants=network-online.target", lines);
        Assert.Contains("After=network-online.target", lines);
    }

    [GeneratedRegex(@"^# TYPE (?<name>\w+) (?<type>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MetricType();

    [GeneratedRegex(@"\bsensocto_\w+", RegexOptions.None, 1000)]
    private static partial Regex MetricName();
}
