using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// The real executable as a separate process, for what only a process can show: after a kill and a restart, the page
/// finds it at the same address.
/// </summary>
public sealed class DashboardProcess : IAsyncDisposable
{
    private const int LinesKept = 200;
    private readonly DashboardOptions _options;
    private readonly ConcurrentQueue<string> _output = new(); // the last LinesKept lines
    private Process? _process;

    private DashboardProcess(DashboardOptions options)
    {
        _options = options;
        Port = FreePort.Find();
    }

    public int Port { get; }

    public string BaseUrl => string.Create(CultureInfo.InvariantCulture, $"http://{_options.Host}:{Port}");

    public static async Task<DashboardProcess> StartAsync(DashboardOptions options)
    {
        var dashboard = new DashboardProcess(options);
        await dashboard.StartAsync();
        return dashboard;
    }

    /// <summary>Starts the program on the same port as before, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        _process = Process.Start(Command()) ?? throw new InvalidOperationException("The dashboard did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            await Readiness.WaitAsync(BaseUrl, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException failure)
        {
            await KillAsync();
            throw new TimeoutException(failure.Message + Environment.NewLine + string.Join('\n', _output), failure);
        }
    }

    /// <summary>Ends the program without warning, as a crash does.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        _process = null;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>Sends a signal, for instance <c>TERM</c>.</summary>
    public void Signal(string name)
    {
        string[] arguments = [$"-{name}", _process!.Id.ToString(CultureInfo.InvariantCulture)];
        using var kill = Process.Start("kill", arguments);
        kill.WaitForExit();
    }

    /// <summary>Waits until the program ends by itself.</summary>
    public async Task WaitForExitAsync()
    {
        using var process = _process!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _process = null;
    }

    /// <summary>The assemblies in its memory, by file name. Linux only.</summary>
    public async Task<IReadOnlyList<string>> LoadedAssembliesAsync()
    {
        var maps = await File.ReadAllLinesAsync($"/proc/{_process!.Id}/maps", TestContext.Current.CancellationToken);
        return
        [
            .. maps.Where(m => m.EndsWith(".dll", StringComparison.Ordinal))
                .Select(m => Path.GetFileName(m))
                .Distinct(),
        ];
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private ProcessStartInfo Command()
    {
        var (program, project) = DashboardBuild.Locate(_options.Project);
        string[] command = [.. _options.Launcher, "dotnet"];
        var start = new ProcessStartInfo(command[0])
        {
            WorkingDirectory = project,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        string[] arguments =
        [
            .. command.Skip(1),
            program,
            "--urls",
            BaseUrl,
            .. _options.Settings.Select(pair => $"--{pair.Key}={pair.Value}"),
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        while (_output.Count > LinesKept)
            _output.TryDequeue(out _);
    }
}
