using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Sensocto.Tests.Configuration;

/// <summary>The configuration reference, written from the options classes and their XML docs.</summary>
internal static class ConfigurationReference
{
    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var (section, type) in Sections())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## `{section}`\n\n{Summary(type)}\n");
            Table(text, section, Activator.CreateInstance(type)!);
        }

        return text.ToString();
    }

    /// <summary>Every options class, by its section.</summary>
    public static IEnumerable<(string Section, Type Type)> Sections() =>
        Assemblies()
            .SelectMany(a => a.GetTypes())
            .Select(t => (Section: t.GetField("Section")?.GetRawConstantValue() as string, Type: t))
            .Where(s => s.Section is not null && s.Type.Name.EndsWith("Options", StringComparison.Ordinal))
            .Select(s => (s.Section!, s.Type))
            .OrderBy(s => s.Item1, StringComparer.Ordinal);

    private static IEnumerable<Assembly> Assemblies()
    {
        var dashboard = typeof(global::Program).Assembly;
        return dashboard
            .GetReferencedAssemblies()
            .Where(a => a.Name!.StartsWith("Sensocto.", StringComparison.Ordinal))
            .Select(Assembly.Load)
            .Append(dashboard);
    }

    private static void Table(StringBuilder text, string path, object options)
    {
        var properties = options.GetType().GetProperties().Where(p => p.SetMethod is { IsPublic: true }).ToList();
        text.Append("\n| key | default | what |\n|---|---|---|\n");
        foreach (var property in properties.Where(p => !IsGroup(p.PropertyType)))
        {
            var said = Say(property.GetValue(options));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{path}:{property.Name}` | {(said.Length == 0 ? "" : $"`{said}`")} | {Summary(property)} |\n"
            );
        }

        // Groups have no value, so they are no keys.
        foreach (var group in properties.Where(p => IsGroup(p.PropertyType)))
        {
            var key = $"{path}:{group.Name}";
            text.Append(CultureInfo.InvariantCulture, $"\n### `{key}`\n\n{Summary(group)}\n");
            Table(text, key, group.GetValue(options)!);
        }
    }

    private static bool IsGroup(Type type) =>
        type is { IsClass: true, Namespace: not null }
        && type.Namespace.StartsWith("Sensocto.", StringComparison.Ordinal);

    private static string Say(object? value) =>
        value switch
        {
            null => "",
            bool yes => yes ? "true" : "false",
            string words => words,
            IEnumerable items => string.Join(", ", items.Cast<object>()),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static string Summary(MemberInfo member)
    {
        var id = member is PropertyInfo p ? $"P:{p.DeclaringType!.FullName}.{p.Name}" : $"T:{((Type)member).FullName}";
        var assembly = (member as Type ?? member.DeclaringType!).Assembly;
        var docs = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
        var summary = docs.Descendants("member")
            .FirstOrDefault(m => m.Attribute("name")?.Value == id)
            ?.Element("summary");
        return summary is null
            ? ""
            : string.Join(' ', Words(summary).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Words(XElement element) =>
        string.Concat(
            element
                .Nodes()
                .Select(node =>
                    node switch
                    {
                        XText words => words.Value,
                        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")!.Value.Split('.')[^1]}`",
                        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
                        XElement inner => Words(inner),
                        _ => "",
                    }
                )
        );
}
