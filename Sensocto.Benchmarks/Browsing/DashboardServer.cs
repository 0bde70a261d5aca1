using System.Diagnostics;
using System.Globalization;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.Benchmarks.Browsing;

/// <summary>The dashboard in its own process, published for release and run in Production, as in real use.</summary>
internal sealed class DashboardServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private const string PublishedVariable = "SENSOCTO_BENCH_DASHBOARD";
    private static Task<string>? published;
    private readonly Process _process;

    private DashboardServer(Process process, string url)
    {
        (_process, Url) = (process, url);
        Log = new ServerLog(process);
    }

    public string Url { get; }

    public ServerLog Log { get; }

    public bool HasExited => _process.HasExited;

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Pins the server to one processor.</summary>
    public Task PinAsync(int processor) => Processors.PinAsync(_process.Id, processor);

    /// <summary>Publishes the dashboard, starts it on a free port, and waits until it is ready.</summary>
    public static async Task<DashboardServer> StartAsync(string scenario) =>
        await StartAsync(await PublishAsync(), scenario);

    /// <summary>Starts a published dashboard, on a free port unless one is given, and waits until it is ready.</summary>
    public static Task<DashboardServer> StartAsync(string folder, string scenario, int? port = null) =>
        StartAsync(
            folder,
            port ?? FreePort.Find(),
            dll => new ProcessStartInfo("dotnet", [dll]),
            [$"--Sensocto:Scenario={scenario}"]
        );

    /// <summary>Starts a published dashboard in a custom way, and waits until it is ready.</summary>
    /// <param name="folder">The folder from <see cref="PublishAsync"/>.</param>
    /// <param name="port">The port that it listens on.</param>
    /// <param name="program">Gives the start info for a program's file.</param>
    /// <param name="arguments">The dashboard's arguments.</param>
    public static async Task<DashboardServer> StartAsync(
        string folder,
        int port,
        Func<string, ProcessStartInfo> program,
        IEnumerable<string> arguments
    )
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var start = program(Path.Combine(folder, "Sensocto.Dashboard.dll"));
        foreach (var argument in arguments.Append($"--Urls={url}").Append($"--contentRoot={folder}"))
        {
            start.ArgumentList.Add(argument);
        }

        start.UseShellExecute = false;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var server = new DashboardServer(process, url);
        await server.ReadyAsync();
        return server;
    }

    /// <summary>Publishes the dashboard from the checkout, once, unless the environment names a published one. Returns the folder.</summary>
    public static Task<string> PublishAsync() => published ??= PublishOnceAsync();

    private static async Task<string> PublishOnceAsync()
    {
        if (Environment.GetEnvironmentVariable(PublishedVariable) is { Length: > 0 } published)
        {
            return published;
        }

        var folder = Path.Combine(Checkout.Root, "artifacts", "dashboard");
        var project = Path.Combine(Checkout.Root, "Sensocto.Dashboard");
        var start = new ProcessStartInfo(
            "dotnet",
            ["publish", project, "-c", "Release", "-o", folder, "-v", "q", "--nologo"]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var publish = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0
            ? folder
            : throw new InvalidOperationException($"The dashboard does not build: {said}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { Timeout = Patience };
        var began = TimeProvider.System.GetTimestamp();
        while (!await IsReadyAsync(http))
        {
            if (_process.HasExited || TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                throw new InvalidOperationException($"The dashboard did not become ready. {Log.Last}");
            }

            await Task.Delay(Step, TimeProvider.System);
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Url + "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
