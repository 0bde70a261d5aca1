using System.Globalization;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Cluster;

/// <summary>
/// A real PostgreSQL in its own folder, on a free loopback port, with the tables that operators are given. It refuses to run as root; it then runs
/// as the account that came with its package.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "sensocto";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sensocto-postgres-");
    private readonly string _bin;
    private readonly int _port = FreePort.Find();

    private PostgresServer(string bin) => _bin = bin;

    public string Connection =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={User};Database=postgres");

    private string Data => Path.Combine(_folder.FullName, "data");

    private static string[] Account => Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--"] : [];

    public static async Task<PostgresServer> StartNewAsync()
    {
        var program = await SystemTool.FindAsync("postgres", "postgresql", "/usr/lib/postgresql");
        var server = new PostgresServer(Path.GetDirectoryName(program)!);
        try
        {
            await server.MakeAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it with its earlier data, and waits until it answers.</summary>
    public Task StartAsync()
    {
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        );
        return RunAsync(
            "pg_ctl",
            "-w",
            "-D",
            Data,
            "-l",
            Path.Combine(_folder.FullName, "log"),
            "-o",
            options,
            "start"
        );
    }

    /// <summary>Ends it without a clean shutdown, as a crash does.</summary>
    public Task CrashAsync() => RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await CrashAsync();
        _folder.Delete(recursive: true);
    }

    private async Task MakeAsync()
    {
        if (Environment.IsPrivilegedProcess)
            await SystemTool.RunAsync("chown", "postgres", _folder.FullName);
        await RunAsync("initdb", "--auth=trust", $"--username={User}", "--no-sync", "-D", Data);
        await StartAsync();

        // Twice, as an operator may.
        await ApplyAsync();
        await ApplyAsync();
    }

    private Task ApplyAsync() =>
        AskAsync(
            "-f",
            Path.Combine(DashboardBuild.Locate().Project, "..", "ops", "postgresql", "sensocto-cluster.sql")
        );

    private Task AskAsync(params string[] what) =>
        SystemTool.RunAsync([
            Path.Combine(_bin, "psql"),
            "--no-psqlrc",
            "--quiet",
            "-v",
            "ON_ERROR_STOP=1",
            "-h",
            "127.0.0.1",
            "-p",
            _port.ToString(CultureInfo.InvariantCulture),
            "-U",
            User,
            "-d",
            "postgres",
            .. what,
        ]);

    private Task RunAsync(string program, params string[] arguments) =>
        SystemTool.RunAsync([.. Account, Path.Combine(_bin, program), .. arguments]);
}
