using Sensocto.Benchmarks.Browsing;

namespace Sensocto.Tests.Examples;

/// <summary>The code in the documents is the code that is compiled and run.</summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData("docs/feeds.md", "samples/Yard/Yard.csproj")]
    [InlineData("docs/feeds.md", "samples/Yard/Program.cs")]
    [InlineData("docs/feeds.md", "samples/Yard/Tanks.cs")]
    [InlineData("docs/feeds.md", "samples/Yard/PolledMeter.cs")]
    [InlineData("docs/feeds.md", "samples/Yard/Swell.cs")]
    [InlineData("docs/testing.md", "Sensocto.Tests/Examples/SearchExampleTests.cs")]
    [InlineData("docs/testing.md", "Sensocto.E2E/Flows/ExampleFlow.cs")]
    public void An_example_is_in_its_document_as_it_is_in_its_file(string document, string file) =>
        Assert.Contains($"```{LanguageOf(file)}\n{Read(file)}```", Read(document), StringComparison.Ordinal);

    private static string LanguageOf(string file) => Path.GetExtension(file) == ".csproj" ? "xml" : "csharp";

    private static string Read(string path) =>
        File.ReadAllText(Path.Combine(Checkout.Root, path)).ReplaceLineEndings("\n");
}
