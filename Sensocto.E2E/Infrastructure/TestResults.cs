using Sensocto.Benchmarks.Browsing;

namespace Sensocto.E2E.Infrastructure;

/// <summary>The folder that CI keeps: <c>TestResults/e2e</c> beside the solution, whatever the output path; in a project elsewhere, in the working directory.</summary>
internal static class TestResults
{
    /// <summary>The path of a file; creates its folder.</summary>
    public static string PathOf(string folder, string file)
    {
        var within = Path.Combine(Checkout.Nearest ?? Directory.GetCurrentDirectory(), "TestResults", "e2e", folder);
        return Path.Combine(Directory.CreateDirectory(within).FullName, file);
    }
}
