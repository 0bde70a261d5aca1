using System.Globalization;
using System.Text.Json;

namespace Sensocto.Core.Feeds.Simulation;

/// <summary>
/// One JSON object of a scenario, read member by member with bounds. It knows its place, so that every error names file and path. It also knows which members were
/// read, so that an unknown member is refused: <see cref="ReadAs"/> checks that last.
/// </summary>
internal sealed class ScenarioNode
{
    private const double Unbounded = 1e12;
    private const int MostTold = 20;

    private readonly string _file;
    private readonly string _path;
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];

    public ScenarioNode(string file, string path, JsonElement element)
    {
        _file = file;
        _path = path;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Error("must be an object.");
        }

        foreach (var member in element.EnumerateObject())
        {
            var name = Unicode(() => member.Name) ?? throw Error("has a member whose name is not well-formed Unicode.");
            if (!_members.TryAdd(name, member.Value))
            {
                throw ErrorAt(name, "is there twice.");
            }
        }
    }

    /// <summary>Reads this object completely; a member that was not read is an error.</summary>
    public T ReadAs<T>(Func<ScenarioNode, T> read)
    {
        var result = read(this);
        var unknown = _members.Keys.FirstOrDefault(name => !_known.Contains(name, StringComparer.Ordinal));
        return unknown is null
            ? result
            : throw ErrorAt(
                unknown,
                $"is unknown here. Known: {string.Join(", ", _known.Distinct(StringComparer.Ordinal))}."
            );
    }

    public bool Has(string name) => Find(name) is not null;

    public string Text(string name, int maxLength, string? fallback = null)
    {
        if (Find(name) is not { } value)
        {
            return fallback ?? throw Missing(name);
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw ErrorAt(name, "must be a string.");
        }

        var text = Unicode(() => value.GetString()!) ?? throw ErrorAt(name, "is not well-formed Unicode.");
        return text.Length <= maxLength && (text.Length > 0 || fallback?.Length == 0)
            ? text
            : throw ErrorAt(name, $"must have 1 to {maxLength} characters.");
    }

    public string OneOf(string name, IReadOnlyCollection<string> choices)
    {
        var text = Text(name, 128);
        return choices.Contains(text, StringComparer.Ordinal)
            ? text
            : throw ErrorAt(
                name,
                choices.Count == 0
                    ? $"is '{text}', and there are none to choose from."
                    : $"is '{text}'; it must be one of {string.Join(", ", choices)}."
            );
    }

    public double Number(string name, double min = -Unbounded, double max = Unbounded, double? fallback = null) =>
        Find(name) is { } value ? NumberAt(name, value, min, max) : fallback ?? throw Missing(name);

    public int Whole(string name, int min, int max, int? fallback = null)
    {
        var number = Number(name, min, max, fallback);
        return number == Math.Floor(number) ? (int)number : throw ErrorAt(name, "must be a whole number.");
    }

    public double[] Numbers(string name, int minCount, int maxCount) =>
        [.. Items(name, minCount, maxCount).Select((v, i) => NumberAt($"{name}[{i}]", v, -Unbounded, Unbounded))];

    public T Part<T>(string name, Func<ScenarioNode, T> read) =>
        Find(name) is { } value ? Child(name, value).ReadAs(read) : throw Missing(name);

    public T? OptionalPart<T>(string name, Func<ScenarioNode, T> read)
        where T : class => Has(name) ? Part(name, read) : null;

    public List<T> List<T>(string name, int minCount, int maxCount, Func<ScenarioNode, T> read) =>
        [.. Items(name, minCount, maxCount).Select((v, i) => Child($"{name}[{i}]", v).ReadAs(read))];

    /// <summary>Reads an object whose member names the author chooses.</summary>
    public Dictionary<string, T> Map<T>(string name, Func<string, ScenarioNode, T> read) =>
        Part(
            name,
            map =>
            {
                map._known.AddRange(map._members.Keys);
                return map._members.ToDictionary(
                    m => m.Key,
                    m => map.Child(m.Key, m.Value).ReadAs(node => read(m.Key, node)),
                    StringComparer.Ordinal
                );
            }
        );

    public bool IsText(string name) => Find(name)?.ValueKind == JsonValueKind.String;

    public ScenarioException Error(string message) => new($"{_file}: {_path}: {message}");

    public ScenarioException ErrorAt(string name, string message) => new($"{_file}: {PathOf(name)}: {message}");

    // The member may be misspelt: then it is among those not read yet.
    private ScenarioException Missing(string name)
    {
        var unread = _members.Keys.Except(_known, StringComparer.Ordinal).Take(MostTold).ToList();
        return ErrorAt(name, unread.Count == 0 ? "is missing." : $"is missing. Present: {string.Join(", ", unread)}.");
    }

    private double NumberAt(string name, JsonElement value, double min, double max)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || !double.IsFinite(number))
        {
            throw ErrorAt(name, "must be a number.");
        }

        return number >= min && number <= max
            ? number
            : throw ErrorAt(
                name,
                string.Create(CultureInfo.InvariantCulture, $"is {number}; it must be {min} to {max}.")
            );
    }

    private JsonElement[] Items(string name, int minCount, int maxCount)
    {
        var value = Find(name) ?? throw Missing(name);
        return
            value.ValueKind == JsonValueKind.Array
            && value.GetArrayLength() >= minCount
            && value.GetArrayLength() <= maxCount
            ? [.. value.EnumerateArray()]
            : throw ErrorAt(name, $"must be a list of {minCount} to {maxCount}.");
    }

    private ScenarioNode Child(string name, JsonElement value) => new(_file, PathOf(name), value);

    private string PathOf(string name) => $"{_path}.{name}";

    /// <summary>Reads a text; null if it escapes half a surrogate pair, which JSON allows and no string can hold.</summary>
    private static string? Unicode(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private JsonElement? Find(string name)
    {
        _known.Add(name);
        return _members.TryGetValue(name, out var value) ? value : null;
    }
}
