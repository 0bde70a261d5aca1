using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Sensocto.Benchmarks.Cluster;

/// <summary>One node in its own process, controlled by lines of text.</summary>
internal sealed class ClusterNodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);
    private readonly Process _process;

    private ClusterNodeProcess(Process process) => _process = process;

    /// <summary>Starts a node; without ports it runs alone, without a cluster.</summary>
    public static ClusterNodeProcess Start(int node, int nodes, int port, int first, int keys)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ClusterNodeProcess).Assembly.Location);
        }

        (string, int)[] numbers =
        [
            ("--node", node),
            ("--nodes", nodes),
            ("--port", port),
            ("--first", first),
            ("--keys", keys),
        ];
        start.ArgumentList.Add("cluster");
        foreach (var (name, number) in numbers)
        {
            start.ArgumentList.Add(name);
            start.ArgumentList.Add(number.ToString(CultureInfo.InvariantCulture));
        }

        return new ClusterNodeProcess(Process.Start(start) ?? throw new InvalidOperationException("No node started."));
    }

    public async Task IsReadyAsync()
    {
        Say("ready");
        await AnswerAsync("ready");
    }

    public async Task<NodeMeasurement> MeasureAsync(int seconds, int changes)
    {
        Say(string.Create(CultureInfo.InvariantCulture, $"measure {seconds} {changes}"));
        return JsonSerializer.Deserialize<NodeMeasurement>(await AnswerAsync("measured"))!;
    }

    /// <summary>Has an operator here look at the key watched for falls, and waits until the witness sees it.</summary>
    public async Task LookAsync(ClusterNodeProcess witness)
    {
        Say("look");
        await witness.AnswerAsync("rose");
    }

    /// <summary>The time at which the watched key fell here.</summary>
    public async Task<long> FallAsync() => long.Parse(await AnswerAsync("fell"), CultureInfo.InvariantCulture);

    public void Leave() => Say("leave");

    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Say(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    private async Task<string> AnswerAsync(string word)
    {
        using var limit = new CancellationTokenSource(Longest);
        while (true)
        {
            var line =
                await _process.StandardOutput.ReadLineAsync(limit.Token)
                ?? throw new InvalidOperationException($"The node ended before it said '{word}'.");
            if (line.StartsWith(word, StringComparison.Ordinal))
            {
                return line[word.Length..].Trim();
            }
        }
    }
}
