using System.Globalization;

namespace Sensocto.Benchmarks.Circuits;

/// <summary>The options of a run of the circuits benchmark.</summary>
internal sealed record CircuitsOptions
{
    public int Circuits { get; init; } = 200;

    public int Tiles { get; private init; } = 24;

    public double Hz { get; private init; } = 4;

    public int Seconds { get; init; } = 20;

    public int WarmSeconds { get; init; } = 40;

    public int Sensors { get; private init; } = 600;

    public int FrameMs { get; private init; } = 125;

    /// <summary>Moves of one operator per second.</summary>
    public double Moves { get; private init; } = 0.1;

    /// <summary>The number of moments in a step at which the site samples, one machine after the other.</summary>
    public int Moments { get; private init; } = 1;

    /// <summary>The share of the tabs that are hidden.</summary>
    public double Hidden { get; init; }

    /// <summary>Whether to compare with a dashboard that ignores attention.</summary>
    public bool ComparesAttention { get; private init; }

    /// <summary>Whether to find the number of circuits that it holds.</summary>
    public bool Sweeps { get; private init; }

    /// <summary>Whether to run only one fault, the reset of all, and measure what is left once the server has released the circuits.</summary>
    public bool WaitsOutRetention { get; private init; }

    /// <summary>JSON lines of an earlier run to compare with; null for none.</summary>
    public string? Against { get; private init; }

    public bool IsJson { get; private init; }

    public bool IsPinned { get; init; } = true;

    /// <summary>Passed to the dashboard.</summary>
    public IReadOnlyList<string> Server { get; init; } = [];

    public static CircuitsOptions Parse(string[] args)
    {
        var options = new CircuitsOptions();
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--json" => options with { IsJson = true },
                "--attention" => options with { ComparesAttention = true },
                "--sweep" => options with { Sweeps = true },
                "--retention" => options with { WaitsOutRetention = true },
                "--against" => options with { Against = File(args, ++i) },
                "--hidden" => options with { Hidden = Number(args, ++i) },
                "--unpinned" => options with { IsPinned = false },
                "--circuits" => options with { Circuits = Whole(args, ++i) },
                "--tiles" => options with { Tiles = Whole(args, ++i) },
                "--seconds" => options with { Seconds = Whole(args, ++i) },
                "--warm" => options with { WarmSeconds = Whole(args, ++i) },
                "--sensors" => options with { Sensors = Whole(args, ++i) },
                "--moments" => options with { Moments = Whole(args, ++i) },
                "--frame-ms" => options with { FrameMs = Whole(args, ++i) },
                "--hz" => options with { Hz = Number(args, ++i) },
                "--moves" => options with { Moves = Number(args, ++i) },
                var each when each.StartsWith("--Sensocto:", StringComparison.Ordinal) => options with
                {
                    Server = [.. options.Server, each],
                },
                var each => throw new ArgumentException($"{each} is not known here.", nameof(args)),
            };
        }

        return options;
    }

    private static string File(string[] args, int at) =>
        at < args.Length && System.IO.File.Exists(args[at])
            ? args[at]
            : throw new ArgumentException("--against wants a file with JSON lines.", nameof(args));

    private static int Whole(string[] args, int at) => (int)Number(args, at);

    private static double Number(string[] args, int at) =>
        at < args.Length && double.TryParse(args[at], CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException($"{args[at - 1]} wants a number.", nameof(args));
}
