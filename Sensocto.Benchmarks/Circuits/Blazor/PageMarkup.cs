using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sensocto.Benchmarks.Circuits.Blazor;

/// <summary>The input for starting a circuit: the markers of the page's interactive roots, and the prerendered state.</summary>
/// <param name="Operations">The roots, as <c>UpdateRootComponents</c> takes them.</param>
/// <param name="State">The prerendered state; empty if there is none.</param>
internal sealed record PageMarkup(string Operations, string State)
{
    private const string Marker = "<!--Blazor:";
    private const string StateMarker = "<!--Blazor-Server-Component-State:";
    private const string End = "-->";

    public static PageMarkup Parse(string html)
    {
        var operations = new StringBuilder("""{"batchId":0,"operations":[""");
        var roots = 0;
        foreach (var marker in Comments(html, Marker).Where(IsRoot))
        {
            var comma = roots == 0 ? "" : ",";
            operations.Append(
                CultureInfo.InvariantCulture,
                $$"""{{comma}}{"type":"add","ssrComponentId":{{++roots}},"marker":{{marker}}}"""
            );
        }

        return roots > 0
            ? new PageMarkup(operations.Append("]}").ToString(), Comments(html, StateMarker).FirstOrDefault() ?? "")
            : throw new ContractException("The page has no interactive root.");
    }

    // The marker that closes a root contains only its id.
    private static bool IsRoot(string marker)
    {
        using var json = JsonDocument.Parse(marker);
        return json.RootElement.TryGetProperty("type", out var type) && type.GetString() == "server";
    }

    private static IEnumerable<string> Comments(string html, string begin)
    {
        for (var at = html.IndexOf(begin, StringComparison.Ordinal); at >= 0; )
        {
            var start = at + begin.Length;
            var end = html.IndexOf(End, start, StringComparison.Ordinal);
            yield return html[start..end];
            at = html.IndexOf(begin, end, StringComparison.Ordinal);
        }
    }
}
