using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>
/// A site made for the benchmark: sensors with one attribute each, whose values tell the sensor. All are sampled at the same moments,
/// or the machines of a room one after the other, at <paramref name="Moments"/> moments of a step. The page orders them by number; operators look at the
/// first room, which is as large as a room may be.
/// </summary>
internal sealed record BenchScenario(int Sensors, double Hz, int Moments = 1)
{
    // Neighbours are of different kinds, so that a value under the wrong key is detected.
    private const int Kinds = 25;
    private const int Spacing = 1_000;
    private const int Swing = 100;
    private const int MostInARoom = 1_000;
    private const string Prefix = "bench-";

    public double StepMs => 1000 / Hz;

    /// <summary>The number of a sensor; -1 for an id not of this site.</summary>
    public int NumberOf(ReadOnlySpan<byte> id) =>
        id.StartsWith("bench-"u8)
        && int.TryParse(id[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < Sensors
            ? number
            : -1;

    /// <summary>Whether a value can come from a sensor.</summary>
    public static bool IsOf(int sensor, double value) => Math.Abs(value - Mean(sensor % Kinds)) <= Swing;

    public string Write(string folder)
    {
        var kinds = Enumerable
            .Range(0, Kinds)
            .SelectMany(k => Enumerable.Range(0, Moments).Select(m => (Kind: k, Moment: m)))
            .ToDictionary(k => KindOf(k.Kind, k.Moment), k => Kind(k.Kind, k.Moment), StringComparer.Ordinal);
        var rooms = Enumerable
            .Range(0, Sensors)
            .Chunk(MostInARoom)
            .Select((some, i) => new { name = $"Bench {i + 1}", sensors = some.Select(Sensor) });
        var path = Path.Combine(folder, "bench.json");
        var site = new
        {
            description = "Made by the circuits benchmark.",
            seed = 1,
            kinds,
            rooms,
        };
        File.WriteAllText(path, JsonSerializer.Serialize(site), Encoding.UTF8);
        return path;
    }

    private static double Mean(int kind) => Spacing * (kind + 1);

    private static string KindOf(int kind, int moment) => $"kind-{kind}-{moment}";

    private object Sensor(int number) =>
        new
        {
            kind = KindOf(number % Kinds, number % MostInARoom * Moments / Math.Min(Sensors, MostInARoom)),
            id = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:00000}"),
            name = string.Create(CultureInfo.InvariantCulture, $"Bench {number:00000}"),
        };

    private object Kind(int kind, int moment) =>
        new
        {
            name = "Bench",
            attributes = new[]
            {
                new
                {
                    id = "value",
                    unit = "u",
                    precision = 1,
                    fullRateHz = Hz,
                    phaseMs = StepMs * moment / Moments,
                    baseWindowMs = 50,
                    signal = new
                    {
                        kind = "sine",
                        mean = Mean(kind),
                        waves = new[] { new { periodSeconds = 20 + kind, amplitude = Swing / 2 } },
                    },
                },
            },
        };
}
