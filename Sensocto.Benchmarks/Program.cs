using Sensocto.Benchmarks.Circuits;
using Sensocto.Benchmarks.Circuits.Faults;
using Sensocto.Benchmarks.Circuits.Floor;
using Sensocto.Benchmarks.Cluster;
using Sensocto.Benchmarks.Micro;
using Sensocto.Benchmarks.Overload;
using Sensocto.Benchmarks.Pages;
using Sensocto.Benchmarks.Screenshots;
using Sensocto.Benchmarks.Soak;
using Sensocto.Benchmarks.Stress;
using Sensocto.Benchmarks.Tracker;
using Sensocto.Benchmarks.Tuning;
using Sensocto.Benchmarks.Wake;

var commands = new Dictionary<string, (string Usage, Func<string[], Task<int>> Run)>(StringComparer.Ordinal)
{
    ["tracker"] = (TrackerCommand.Usage, args => Task.FromResult(TrackerCommand.Run(args))),
    ["stress"] = (StressCommand.Usage, args => Task.FromResult(StressCommand.Run(args))),
    ["micro"] = (MicroCommand.Usage, args => Task.FromResult(MicroCommand.Run(args))),
    ["circuits"] = (CircuitsCommand.Usage, CircuitsCommand.RunAsync),
    ["faults"] = (FaultsCommand.Usage, FaultsCommand.RunAsync),
    [FloorServer.Verb] = ("PORT BYTES HZ  the plain hub that circuits are measured against", FloorServer.RunAsync),
    ["load"] = (OverloadCommand.Usage, OverloadCommand.RunAsync),
    ["tuning"] = (TuningCommand.Usage, TuningCommand.RunAsync),
    ["soak"] = (SoakCommand.Usage, SoakCommand.RunAsync),
    ["cluster"] = (ClusterCommand.Usage, ClusterCommand.RunAsync),
    ["page"] = (PageCommand.Usage, PageCommand.RunAsync),
    ["wake"] = (WakeCommand.Usage, WakeCommand.RunAsync),
    ["screenshots"] = (ScreenshotsCommand.Usage, _ => ScreenshotsCommand.RunAsync()),
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command))
{
    return await command.Run(args[1..]);
}

Console.WriteLine("Usage: dotnet run -c Release --project Sensocto.Benchmarks -- <command>");
foreach (var (name, (usage, _)) in commands)
{
    Console.WriteLine($"  {name, -12} {usage}");
}

return args is [] or ["--help"] or ["-h"] ? 0 : 2;
