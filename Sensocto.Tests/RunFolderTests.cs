using System.Diagnostics;
using Sensocto.Benchmarks.Browsing;

namespace Sensocto.Tests;

public sealed class RunFolderTests
{
    [Theory]
    [InlineData("Sensocto.Dashboard")]
    [InlineData("samples/Yard")]
    public async Task Dotnet_run_starts_the_program_where_it_was_called_so_that_a_path_is_read_from_there(
        string project
    )
    {
        string[] asked =
        [
            "msbuild",
            Path.Combine(Checkout.Root, project),
            "-nologo",
            "-getProperty:RunWorkingDirectory",
        ];
        var start = new ProcessStartInfo("dotnet", asked) { UseShellExecute = false, RedirectStandardOutput = true };
        using var build = Process.Start(start)!;
        var folder = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (build.ExitCode, folder.Trim()));
    }
}
