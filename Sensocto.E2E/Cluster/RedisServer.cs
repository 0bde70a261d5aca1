using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Cluster;

/// <summary>A real Redis that writes every command to disk, on a free port.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly string[] _command;
    private readonly IPAddress _address;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sensocto-redis-");
    private Process? _process;

    private RedisServer(string address, string[] command) => (_address, _command) = (IPAddress.Parse(address), command);

    public int Port { get; } = FreePort.Find();

    public string Connection => string.Create(CultureInfo.InvariantCulture, $"{_address}:{Port}");

    public bool IsRunning => _process is { HasExited: false };

    public static async Task<RedisServer> StartNewAsync(string address = "127.0.0.1", params string[] launcher)
    {
        var program = await SystemTool.FindAsync("redis-server", "redis-server");
        var redis = new RedisServer(address, [.. launcher, program]);
        await redis.StartAsync();
        return redis;
    }

    /// <summary>Starts it with its earlier data.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(_command[0]) { UseShellExecute = false, RedirectStandardOutput = true };
        string[] arguments =
        [
            .. _command.Skip(1),
            "--port",
            Port.ToString(CultureInfo.InvariantCulture),
            "--bind",
            _address.ToString(),
            "--protected-mode",
            "no",
            "--dir",
            _folder.FullName,
            "--save",
            "",
            "--appendonly",
            "yes",
            "--appendfsync",
            "always",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        _process = Process.Start(start) ?? throw new InvalidOperationException("Redis did not start.");
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        await Poll.UntilAsync("Redis answers", TimeSpan.FromSeconds(10), AnswersAsync);
    }

    /// <summary>Ends it without warning.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        _process = null;
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    /// <summary>How many nodes are in the membership table, which also has a row for its own version.</summary>
    public async Task<int> MembersAsync() =>
        int.Parse((await AskAsync("HLEN sensocto/members/sensocto")).TrimStart(':'), CultureInfo.InvariantCulture) - 1;

    /// <summary>Deletes everything in it.</summary>
    public async Task WipeAsync() => Assert.Equal("+OK", await AskAsync("FLUSHALL"));

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return await AskAsync("PING") == "+PONG";
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private async Task<string> AskAsync(string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_address, Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
    }
}
