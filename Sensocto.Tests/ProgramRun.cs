using System.Diagnostics;

namespace Sensocto.Tests;

/// <summary>Runs the program as from a shell, until it ends.</summary>
internal static class ProgramRun
{
    // Reserved for documentation, so nobody can listen there: even if it finds nothing wrong, the program ends.
    public const string NowhereToListen = "--Urls=http://192.0.2.1:5080";

    public static Task<(int Code, string Output, string[] Errors)> ToItsEndAsync(params string[] args) =>
        ToItsEndAsync(_ => { }, [NowhereToListen, .. args]);

    public static async Task<(int Code, string Output, string[] Errors)> ToItsEndAsync(
        Action<ProcessStartInfo> prepare,
        params string[] args
    )
    {
        var ending = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        prepare(start);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ending);
        var errors = await process.StandardError.ReadToEndAsync(ending);
        await process.WaitForExitAsync(ending);
        return (process.ExitCode, await output, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
