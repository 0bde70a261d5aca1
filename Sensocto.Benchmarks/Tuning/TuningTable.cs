using System.Globalization;
using System.Text;

namespace Sensocto.Benchmarks.Tuning;

/// <summary>The trials as a Markdown table; the shipped variant as the mean of its trials, with their spread.</summary>
internal sealed class TuningTable
{
    private readonly List<(Variant Variant, Trial Trial)> _trials = []; // one per run

    public void Add(Variant variant, Trial trial) => _trials.Add((variant, trial));

    public override string ToString()
    {
        var shipped = _trials.Where(t => t.Variant == Variant.Shipped).Select(t => t.Trial).ToList();
        var text = new StringBuilder()
            .AppendLine(
                "| | µs an update | against shipped | age p99 ms | look p99 ms | GC pauses | resident MB | opened/s | bytes/s a circuit |"
            )
            .AppendLine("|---|---|---|---|---|---|---|---|---|");
        Row(text, "as shipped, mean of trials", Of(shipped, s => s.Average()), shipped);
        Row(text, "… the least of each", Of(shipped, s => s.Min()), shipped);
        Row(text, "… the most of each", Of(shipped, s => s.Max()), shipped);
        foreach (var (variant, trial) in _trials.Where(t => t.Variant != Variant.Shipped))
        {
            Row(text, variant.What, trial, shipped);
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string what, Trial trial, List<Trial> shipped)
    {
        var against = (100 * trial.Cost / shipped.Average(s => s.Cost)) - 100;
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {what} | {trial.Cost:0.0} | {against:+0;−0;0} % | {trial.AgeP99:0} | {trial.AttentionP99:0} | {trial.Paused:0.0} % | {trial.Resident:0} | {trial.Opened:0} | {trial.BytesPerCircuit:0} |"
        );
    }

    private static Trial Of(List<Trial> all, Func<IEnumerable<double>, double> take)
    {
        double Take(Func<Trial, double> read) => take(all.Select(read));
        return new(
            Take(t => t.Cost),
            Take(t => t.Opened),
            Take(t => t.AgeP50),
            Take(t => t.AgeP99),
            Take(t => t.AttentionP99),
            Take(t => t.Paused),
            Take(t => t.Allocated),
            Take(t => t.Resident),
            Take(t => t.BytesPerCircuit),
            Take(t => t.Delivered),
            all.Sum(t => t.Errors)
        );
    }
}
