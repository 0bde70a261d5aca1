using System.Globalization;
using System.Text.Json;

namespace Sensocto.Benchmarks.Reporting;

/// <summary>Prints figures as they come, and at the end a comparison with another program's.</summary>
internal sealed class Report(bool asJson)
{
    private readonly List<Measurement> _all = [];

    public void Add(string name, double value, string unit)
    {
        var measurement = new Measurement(name, value, unit);
        _all.Add(measurement);
        Console.WriteLine(
            asJson
                ? JsonSerializer.Serialize(measurement)
                : string.Create(CultureInfo.InvariantCulture, $"{name, -44} {value, 18:N1} {unit}")
        );
    }

    /// <summary>
    /// Prints the ratio table, where a higher ratio is always better; to the error stream if the output is JSON. Returns whether every goal with a ratio is met.
    /// </summary>
    public bool Compare(
        string file,
        IReadOnlyDictionary<string, string> aliases,
        IReadOnlyDictionary<string, double> goals
    )
    {
        var output = asJson ? Console.Error : Console.Out;
        var theirs = File.ReadLines(file)
            .Where(line => line.StartsWith('{'))
            .Select(line => JsonSerializer.Deserialize<Measurement>(line)!)
            .ToDictionary(m => m.Name, StringComparer.Ordinal);
        var isMet = true;
        output.WriteLine();
        output.WriteLine($"{"against " + Path.GetFileName(file), -44} {"theirs", 16} {"ours", 16} {"ratio", 9}  goal");
        foreach (var ours in _all)
        {
            if (theirs.TryGetValue(aliases.GetValueOrDefault(ours.Name, ours.Name), out var other))
            {
                var ratio = ours.IsBetterSmall ? other.Value / ours.Value : ours.Value / other.Value;
                var hasGoal = goals.TryGetValue(ours.Name, out var g);
                var goal = hasGoal ? Judge(ratio, g) : "";
                isMet &= !hasGoal || ratio >= g;
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{ours.Name, -44} {other.Value, 16:N0} {ours.Value, 16:N0} {ratio, 8:N1}x  {goal}"
                    )
                );
            }
        }

        return isMet;
    }

    private static string Judge(double ratio, double goal) =>
        string.Create(CultureInfo.InvariantCulture, $"{goal:0.#}x {(ratio >= goal ? "met" : "MISSED")}");
}
