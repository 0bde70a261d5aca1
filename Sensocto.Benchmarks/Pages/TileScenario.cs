using System.Globalization;

namespace Sensocto.Benchmarks.Pages;

/// <summary>A site of sensors with one attribute each, which measures, and sends while in view, at 10 Hz.</summary>
internal static class TileScenario
{
    /// <summary>Writes the scenario. Returns the file.</summary>
    public static string Write(int tiles)
    {
        var count = tiles.ToString(CultureInfo.InvariantCulture);
        var file = Path.Combine(Path.GetTempPath(), $"sensocto-{count}-tiles.json");
        File.WriteAllText(file, Text.Replace("COUNT", count, StringComparison.Ordinal));
        return file;
    }

    // Medium is 0.4 of the base window: 100 ms.
    private const string Text = """
        {
          "description": "One hall of probes.",
          "seed": 1,
          "kinds": {
            "probe": {
              "name": "Probe",
              "attributes": [
                { "id": "value", "name": "Value", "unit": "bar", "precision": 2, "range": [0, 16], "limits": { "high": 15 },
                  "fullRateHz": 10, "baseWindowMs": 250,
                  "signal": { "kind": "walk", "mean": 8, "deviation": 0.4, "reversionSeconds": 30, "noise": 0.05 } }
              ]
            }
          },
          "rooms": [ { "name": "Hall", "sensors": [ { "kind": "probe", "count": COUNT } ] } ]
        }
        """;
}
