using System.Security.Cryptography;
using Sensocto.Benchmarks.Browsing;

namespace Sensocto.Tests;

/// <summary>The files in wwwroot/lib are byte for byte as published; see docs/decisions.</summary>
public sealed class VendoredTests
{
    private static readonly string Lib = Path.Combine(Checkout.Root, "Sensocto.Dashboard", "wwwroot", "lib");

    // uPlot 1.6.32 from npm.
    [Theory]
    [InlineData("uplot/uPlot.esm.js", "5DD9B3281AA64B461B42D9945F6ADB2649D346502B12281A9AE0D46599A80EBA")]
    [InlineData("uplot/uPlot.min.css", "DF630C6A8D6F8EEAFF264B50F73CE5B114F646FFD9A0BB74F049B0A00135FA04")]
    public void A_vendored_file_is_as_it_was_published(string file, string hash) =>
        Assert.Equal(hash, Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Lib, file)))));

    [Fact]
    public void Each_library_has_its_licence() =>
        Assert.All(Directory.EnumerateDirectories(Lib), d => Assert.True(File.Exists(Path.Combine(d, "LICENSE"))));
}
