using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// The plant scenario without limits. An alarm that appears or ends above the tiles would move them, depending on when the server started. Written to
/// its own file, deleted on disposal.
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
