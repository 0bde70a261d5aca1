namespace Sensocto.Tests.Sources;

/// <summary>A scenario of two sensors, in a file.</summary>
internal static class ScenarioFile
{
    public static string Path { get; } = Write();

    private static string Write()
    {
        var folder = Directory.CreateTempSubdirectory("sensocto-tests-");
        var path = System.IO.Path.Combine(folder.FullName, "two-pumps.json");
        File.WriteAllText(
            path,
            """
            {
              "description": "Two pumps.",
              "seed": 1,
              "kinds": {
                "pump": {
                  "name": "Pump",
                  "attributes": [
                    { "id": "flow", "name": "Flow", "unit": "l/s", "precision": 1, "fullRateHz": 10,
                      "signal": { "kind": "walk", "mean": 5, "spread": 1, "deviation": 0.5, "reversionSeconds": 60, "noise": 0.1 } }
                  ]
                }
              },
              "rooms": [ { "name": "Hall", "sensors": [ { "kind": "pump", "id": "pump", "count": 2 } ] } ]
            }
            """
        );
        return path;
    }
}
