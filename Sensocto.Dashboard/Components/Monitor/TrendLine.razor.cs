using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Monitor;

/// <summary>A figure over time, scaled from 0 to its highest value or the lowest of its marks, whichever is higher.</summary>
public sealed partial class TrendLine
{
    private const int MostPoints = 100;
    private const double Height = 24;

    /// <summary>The values, oldest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<double> Values { get; set; } = [];

    /// <summary>Bounds to draw, by name.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, double> Marks { get; set; } =
        new Dictionary<string, double>(StringComparer.Ordinal);

    private double Top =>
        Math.Max(Values.DefaultIfEmpty().Max() * 1.05, Marks.Count > 0 ? Marks.Values.Min() * 1.05 : double.Epsilon);

    private string Points
    {
        get
        {
            var thin = Thin(Values, MostPoints);
            return string.Join(
                ' ',
                thin.Select(
                    (v, i) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * i / (thin.Count - 1):0.#},{Y(v)}")
                )
            );
        }
    }

    /// <summary>Reduces the values to at most <paramref name="most"/>: keeps the highest of each stretch, so that no peak is lost.</summary>
    internal static IReadOnlyList<double> Thin(IReadOnlyList<double> values, int most)
    {
        var stretch = (values.Count + most - 1) / most;
        return stretch <= 1 ? values : [.. values.Chunk(stretch).Select(part => part.Max())];
    }

    private string Y(double value) =>
        Math.Round(Height - 1 - (Height - 2) * Math.Clamp(value / Top, 0, 1), 1).ToString(CultureInfo.InvariantCulture);
}
