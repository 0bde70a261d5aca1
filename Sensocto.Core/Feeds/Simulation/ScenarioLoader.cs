using System.Text.Json;
using Sensocto.Core.Feeds.Simulation.Scenarios;

namespace Sensocto.Core.Feeds.Simulation;

/// <summary>Finds scenario files by name and builds their feeds. Thread-safe.</summary>
/// <param name="folder">Where scenarios are looked up by name; it need not exist.</param>
/// <param name="clock">Decides whether a sensor is online.</param>
public sealed class ScenarioLoader(string folder, TimeProvider clock)
{
    /// <summary>The largest file accepted, in bytes.</summary>
    public const int MaxFileBytes = 8 * 1024 * 1024;

    private const string Ending = ".json";

    private static readonly JsonDocumentOptions JsonRules = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The scenarios in the folder, in order.</summary>
    public IReadOnlyList<string> Names() =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*" + Ending).Select(NameOf).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Loads a scenario.</summary>
    /// <param name="nameOrPath">A name from <see cref="Names"/>, or the path of a file ending in .json.</param>
    /// <exception cref="ScenarioException">There is no such scenario, or its file is invalid.</exception>
    public Scenario Load(string nameOrPath)
    {
        var path = PathOf(nameOrPath);
        var file = Path.GetFileName(path);
        try
        {
            if (new FileInfo(path).Length > MaxFileBytes)
            {
                throw new ScenarioException($"{file}: larger than {MaxFileBytes} bytes.");
            }

            using var stream = File.OpenRead(path);
            using var json = JsonDocument.Parse(stream, JsonRules);
            return ScenarioReader.Read(new ScenarioNode(file, "$", json.RootElement), NameOf(path), clock);
        }
        catch (JsonException e)
        {
            throw new ScenarioException(
                $"{file}: not JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.",
                e
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScenarioException($"{file}: cannot be read: {e.Message}", e);
        }
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private string PathOf(string nameOrPath)
    {
        if (nameOrPath.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
        {
            return File.Exists(nameOrPath)
                ? nameOrPath
                : throw new ScenarioException($"There is no scenario file '{Path.GetFullPath(nameOrPath)}'.");
        }

        var names = Names();
        return names.Contains(nameOrPath, StringComparer.Ordinal)
            ? Path.Combine(folder, nameOrPath + Ending)
            : throw new ScenarioException(
                $"There is no scenario '{nameOrPath}' in {folder}. Available: {string.Join(", ", names)}; the path of a file ends in {Ending}."
            );
    }
}
