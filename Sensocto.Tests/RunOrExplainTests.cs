using System.Diagnostics;

namespace Sensocto.Tests;

public sealed class RunOrExplainTests
{
    [Theory]
    [InlineData("--Sensocto:Live:FrameMs=1", "Sensocto:Live:FrameMs must be between 20 and 5000, but is 1.")]
    [InlineData("--Sensocto:Live:FrameMs=soon", "Sensocto:Live:FrameMs must be a whole number, but is 'soon'.")]
    [InlineData("--Sensocto:Live:FraemMs=50", "Sensocto:Live:FraemMs is no key; there are Sensocto:Live:FrameMs,")]
    [InlineData("--Sensocto:Scenaro=ward", "Sensocto:Scenaro is no key; there are Sensocto:Scenario,")]
    [InlineData("--Sensocto:Lvie:FrameMs=50", "Sensocto:Lvie is no key")]
    [InlineData("--Sensocto:Cluster:Enabeld=false", "Sensocto:Cluster:Enabeld is no key; there are")]
    [InlineData("--Sensocto:Replay:Speed=0", "Sensocto:Replay:Speed must be between 0.01 and 100000, but is 0.")]
    [InlineData("--Sensocto:Attention:Linger=60", "but is 60.00:00:00 (60 days; 60 s is 00:01:00).")]
    public async Task A_key_that_is_wrong_stops_the_program_with_one_line_that_names_it(string key, string says)
    {
        var (code, lines) = await RunAsync(key);

        Assert.Equal(1, code);
        Assert.Contains(says, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_several_sections_that_are_wrong_have_a_line_each()
    {
        var (code, lines) = await RunAsync("--Sensocto:Live:FrameMs=1", "--Sensocto:Replay:Speed=0");

        Assert.Equal(1, code);
        Assert.Equal(
            ["Sensocto:Live:FrameMs", "Sensocto:Replay:Speed"],
            lines.Select(l => l.Split(' ')[0]).Order(StringComparer.Ordinal)
        );
    }

    private static async Task<(int Code, string[] Errors)> RunAsync(params string[] args)
    {
        var ending = TestContext.Current.CancellationToken;
        var program = typeof(Program).Assembly.Location;

        // Nowhere to listen: should it find nothing wrong, it ends all the same.
        var start = new ProcessStartInfo("dotnet", [program, "--Urls=none://here", .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ending);
        var errors = await process.StandardError.ReadToEndAsync(ending);
        await output;
        await process.WaitForExitAsync(ending);
        return (process.ExitCode, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
