using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// The plant without a limit: no alarm comes or goes above the tiles, which moves what is in view, by chance of the moment that a server starts in. A file of
/// its own, gone with it.
/// </summary>
internal sealed class CalmPlant : IDisposable
{
    public CalmPlant()
    {
        var plant = JsonNode.Parse(
            File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Scenarios", "plant.json"))
        )!;
        foreach (var (_, kind) in plant["kinds"]!.AsObject())
        {
            foreach (var attribute in kind!["attributes"]!.AsArray())
            {
                attribute!.AsObject().Remove("limits");
            }
        }

        File.WriteAllText(Path, plant.ToJsonString(JsonSerializerOptions.Default));
    }

    public string Path { get; } =
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"sensocto-calm-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(Path);
}
