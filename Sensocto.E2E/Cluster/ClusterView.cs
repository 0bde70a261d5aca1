using System.Text.Json;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Cluster;

/// <summary>What a node says of the cluster and of one attribute, over HTTP.</summary>
internal static class ClusterView
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };

    /// <summary>Waits until all are members and hear each other.</summary>
    public static Task<TimeSpan> AreTogetherAsync(TimeSpan longest, params DashboardProcess[] nodes) =>
        Poll.UntilAsync(
            "all nodes are in the cluster",
            longest,
            async () =>
            {
                var answers = await Task.WhenAll(nodes.Select(n => GetAsync(n, "/health/ready")));
                return answers.All(a =>
                    a?.Contains($"Member, {nodes.Length} members", StringComparison.Ordinal) == true
                    && a.Contains("0 silent", StringComparison.Ordinal)
                );
            }
        );

    /// <summary>The level of the suite's attribute on a node; empty while the node does not answer.</summary>
    public static async Task<string> LevelAsync(DashboardProcess node)
    {
        if (await GetAsync(node, "/api/attention/motor-3") is not { } text)
            return "";
        using var keys = JsonDocument.Parse(text);
        return keys.RootElement.EnumerateArray()
                .Where(key => key.GetProperty("attribute").GetString() == "speed")
                .Select(key => key.GetProperty("level").GetString())
                .SingleOrDefault()
            ?? "";
    }

    /// <summary>Waits until a node gives that level as high, or as another. No answer counts as neither.</summary>
    public static Task<TimeSpan> SaysAsync(DashboardProcess node, bool isHigh, TimeSpan longest) =>
        Poll.UntilAsync(
            $"the level is {(isHigh ? "" : "not ")}high",
            longest,
            async () => await LevelAsync(node) is { Length: > 0 } level && level == "high" == isHigh
        );

    private static async Task<string?> GetAsync(DashboardProcess node, string path)
    {
        try
        {
            return await Http.GetStringAsync(new Uri(node.BaseUrl + path), TestContext.Current.CancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
