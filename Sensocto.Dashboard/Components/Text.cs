using System.Globalization;

namespace Sensocto.Dashboard.Components;

/// <summary>Values as the page's attributes spell them: lower case, invariant.</summary>
internal static class Text
{
    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
