using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sensocto.Benchmarks.Browsing;

/// <summary>The dashboard as its own process, built for release: what an operator runs.</summary>
internal sealed class DashboardServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private readonly Process _process;

    private DashboardServer(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

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

    /// <summary>Builds the dashboard if it is out of date, starts it on a free port, and waits until it is ready.</summary>
    public static async Task<DashboardServer> StartAsync(string scenario)
    {
        var project = Path.Combine(Checkout.Root, "Sensocto.Dashboard");
        using (var build = Start("build", project, "-c", "Release", "-v", "q", "--nologo"))
        {
            await build.WaitForExitAsync();
        }

        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        var program = Path.Combine(project, "bin", "Release", "net10.0", "Sensocto.Dashboard.dll");
        var server = new DashboardServer(
            Start(program, "--urls", url, $"--Sensocto:Scenario={scenario}", "--contentRoot", project),
            url
        );
        await server.ReadyAsync();
        return server;
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

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = false })
        ?? throw new InvalidOperationException("dotnet did not start.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { Timeout = Patience };
        var began = TimeProvider.System.GetTimestamp();
        while (!await IsReadyAsync(http))
        {
            if (_process.HasExited || TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                throw new InvalidOperationException("The dashboard did not become ready.");
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
