using System.Globalization;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>Orders names with the numbers in them as numbers: Pump 2 before Pump 10.</summary>
internal static class NaturalOrder
{
    public static IComparer<string> Instance { get; } =
        StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);
}
