using Sensocto.Benchmarks.Micro;
using Sensocto.Benchmarks.Stress;
using Sensocto.Benchmarks.Tracker;

var commands = new Dictionary<string, (string Usage, Func<string[], int> Run)>(StringComparer.Ordinal)
{
    ["tracker"] = (TrackerCommand.Usage, TrackerCommand.Run),
    ["stress"] = (StressCommand.Usage, StressCommand.Run),
    ["micro"] = (MicroCommand.Usage, MicroCommand.Run),
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command))
{
    return command.Run(args[1..]);
}

Console.WriteLine("Usage: dotnet run -c Release --project Sensocto.Benchmarks -- <command>");
foreach (var (name, (usage, _)) in commands)
{
    Console.WriteLine($"  {name, -8} {usage}");
}

return args is [] or ["--help"] or ["-h"] ? 0 : 2;
