using Sensocto.Benchmarks.Screenshots;
using Sensocto.Benchmarks.Wake;

var commands = new Dictionary<string, (string Usage, Func<string[], int> Run)>(StringComparer.Ordinal)
{
    ["wake"] = (WakeCommand.Usage, args => Wait(WakeCommand.RunAsync(args))),
    ["screenshots"] = (ScreenshotsCommand.Usage, _ => Wait(ScreenshotsCommand.RunAsync())),
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command))
{
    return command.Run(args[1..]);
}

Console.WriteLine("Usage: dotnet run -c Release --project Sensocto.Benchmarks -- <command>");
foreach (var (name, (usage, _)) in commands)
{
    Console.WriteLine($"  {name, -12} {usage}");
}

return args is [] or ["--help"] or ["-h"] ? 0 : 2;

#pragma warning disable VSTHRD002 // The main thread of a console program has nobody to wait for it.
static int Wait(Task<int> command) => command.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
