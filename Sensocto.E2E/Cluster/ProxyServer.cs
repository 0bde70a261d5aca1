using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Cluster;

/// <summary>A real nginx with the example that operators are given, except for its ports.</summary>
internal sealed class ProxyServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sensocto-nginx-");
    private Process? _process;

    private int Port { get; } = FreePort.Find();

    public string BaseUrl => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    public static async Task<ProxyServer> StartAsync(int north, int south)
    {
        var proxy = new ProxyServer();
        var program = await SystemTool.FindAsync("nginx", "nginx-light");
        var configuration = Path.Combine(proxy._folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(configuration, await proxy.ConfigureAsync(north, south));
        string[] arguments = ["-p", proxy._folder.FullName, "-c", configuration];
        proxy._process = Process.Start(program, arguments);
        await Poll.UntilAsync("nginx answers", TimeSpan.FromSeconds(10), proxy.AnswersAsync);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private async Task<string> ConfigureAsync(int north, int south)
    {
        var example = Path.Combine(DashboardBuild.Locate().Project, "..", "ops", "nginx", "sensocto.conf");
        var site = (await File.ReadAllTextAsync(example, TestContext.Current.CancellationToken))
            .Replace("5081", Text(north), StringComparison.Ordinal)
            .Replace("5082", Text(south), StringComparison.Ordinal)
            .Replace("8080", Text(Port), StringComparison.Ordinal);
        var user = Environment.IsPrivilegedProcess ? "user root;" : "";
        return $$"""
            daemon off;
            {{user}}
            worker_processes 1;
            pid nginx.pid;
            error_log stderr error;
            events { }
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                {{site}}
            }
            """;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(System.Net.IPAddress.Loopback, Port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
