using Sensocto.Benchmarks.Circuits.Serving;

namespace Sensocto.Benchmarks.Soak;

/// <summary>The figures that must be zero once everybody has gone; killed circuits are kept for three minutes, a look lingers for one.</summary>
internal sealed record Leftovers(IReadOnlyList<(string Name, double Value)> Figures, double Seconds)
{
    private static readonly (string Name, string Metric, string Label)[] Watched =
    [
        ("viewers", "sensocto_attention_viewers", ""),
        ("memberships", "sensocto_attention_memberships", ""),
        ("circuits", "sensocto_live_circuits", ""),
        ("links", "sensocto_live_links", ""),
        ("stalled", "sensocto_live_pages_stalled", ""),
        ("pending_keys", "sensocto_attention_keys_pending", ""),
        ("keys_high", "sensocto_pacing_keys", "level=\"high\""),
        ("keys_medium", "sensocto_pacing_keys", "level=\"medium\""),
        ("keys_low", "sensocto_pacing_keys", "level=\"low\""),
    ];

    public bool IsClear => Figures.All(f => f.Value == 0);

    /// <summary>Waits until all are zero, for <paramref name="patience"/> at most.</summary>
    public static async Task<Leftovers> WaitAsync(ScrapedMetrics metrics, TimeSpan patience)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var figures = new List<(string, double)>();
            foreach (var (name, metric, label) in Watched)
            {
                figures.Add((name, await metrics.SumAsync(metric, label)));
            }

            var passed = TimeProvider.System.GetElapsedTime(began);
            var left = new Leftovers(figures, passed.TotalSeconds);
            if (left.IsClear || passed > patience)
            {
                return left;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        }
    }
}
