using System.Globalization;

namespace Sensocto.Benchmarks.Reporting;

/// <summary>The arguments of a verb: switches, and names followed by a value.</summary>
internal sealed record Arguments(IReadOnlyList<string> All)
{
    public bool IsJson => Has("--json");

    public bool Has(string name) => All.Contains(name, StringComparer.Ordinal);

    public int Whole(string name, int otherwise) => (int)Number(name, otherwise);

    public double Number(string name, double otherwise) =>
        Text(name) is not { } text ? otherwise
        : double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ArgumentException($"{name} wants a number.", nameof(name));

    /// <summary>The value after a name; null if the name is not given.</summary>
    public string? Text(string name)
    {
        for (var i = 0; i < All.Count - 1; i++)
        {
            if (string.Equals(All[i], name, StringComparison.Ordinal))
            {
                return All[i + 1];
            }
        }

        return null;
    }
}
