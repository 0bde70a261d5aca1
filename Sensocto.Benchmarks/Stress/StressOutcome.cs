using System.Globalization;

namespace Sensocto.Benchmarks.Stress;

/// <summary>The counts and findings of a stress run.</summary>
internal sealed record StressOutcome(
    long Operations,
    double Seconds,
    int Rounds,
    long Told,
    IReadOnlyCollection<string> Failures
)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Operations:N0} operations in {Seconds:N1} s, {Rounds} rounds, {Told:N0} words told, {Failures.Count} failures"
        ) + string.Concat(Failures.Take(20).Select(f => $"{Environment.NewLine}  {f}"));
}
