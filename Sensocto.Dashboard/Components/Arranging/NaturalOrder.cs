using System.Globalization;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>Orders names, comparing the numbers in them by value: Pump 2 before Pump 10.</summary>
internal static class NaturalOrder
{
    public static IComparer<string> Instance { get; } =
        StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);
}
