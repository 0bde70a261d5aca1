using Sensocto.Benchmarks.Browsing;

namespace Sensocto.Tests.Configuration;

/// <summary>docs/configuration.md matches the options classes. After changing them, <c>SENSOCTO_WRITE_DOCS=1 dotnet test</c> renews it.</summary>
public sealed class ConfigurationReferenceTests
{
    private const string Mark = "<!-- from here on written by ConfigurationReferenceTests -->\n";
    private static readonly string Path = System.IO.Path.Combine(Checkout.Root, "docs", "configuration.md");

    [Fact]
    public void The_reference_is_that_of_the_options_classes()
    {
        var file = File.ReadAllText(Path);
        var head = file[..(file.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)];
        var written = head + ConfigurationReference.Write();
        if (Environment.GetEnvironmentVariable("SENSOCTO_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Path, written);
        }

        Assert.Equal(written, File.ReadAllText(Path));
    }

    [Fact]
    public void Every_key_says_what_it_is() =>
        Assert.DoesNotContain("|  |\n", ConfigurationReference.Write(), StringComparison.Ordinal);

    [Fact]
    public void What_holds_keys_is_a_heading_and_no_key()
    {
        var written = ConfigurationReference.Write();

        Assert.Contains("\n### `Sensocto:Load:Cpu`\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("| `Sensocto:Load:Cpu` |", written, StringComparison.Ordinal);
    }
}
