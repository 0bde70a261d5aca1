using System.Text.RegularExpressions;
using Sensocto.Benchmarks.Browsing;
using Sensocto.Dashboard;

namespace Sensocto.Tests;

public sealed partial class CommandLineTests
{
    [Theory]
    [InlineData("--Scenario=ward", "Scenario is not a setting. Did you mean Sensocto:Scenario?")]
    [InlineData("--Live:FrameMs=50", "Live:FrameMs is not a setting. Did you mean Sensocto:Live:FrameMs?")]
    [InlineData("--Senscto:Scenario=ward", "Senscto:Scenario is not a setting. Did you mean Sensocto:Scenario?")]
    [InlineData("--url=http://127.0.0.1:5081", "url is not a setting. Did you mean Urls?")]
    [InlineData("--port 5090", "port is not a setting. --help tells which there are.")]
    [InlineData("ward", "'ward' is not a setting; they are written --key=value. --help tells more.")]
    [InlineData("-s=ward", "s is not a setting. --help tells which there are.")]
    [InlineData("-Sensocto:Scenario=ward", "-Sensocto:Scenario is not a setting. Did you mean --Sensocto:Scenario?")]
    [InlineData("--Sensocto:Scenario", "Sensocto:Scenario has no value; write --Sensocto:Scenario=value.")]
    public void What_is_no_setting_is_refused_with_what_may_be_meant(string args, string says) =>
        Assert.Equal(says, Assert.Throws<SettingException>(() => CommandLine.Check(args.Split(' '))).Message);

    [Theory]
    [InlineData("--urls http://127.0.0.1:5081 --Sensocto:Cluster:Enabled=true")]
    [InlineData("/Sensocto:Scenario ward Sensocto:Live:FrameMs=50")]
    [InlineData("--environment=Development --contentRoot=/srv --applicationName=Sensocto.Dashboard")]
    [InlineData("--Logging:LogLevel:Default=Debug --Kestrel:Limits:MaxConcurrentConnections=9 --OTEL_SERVICE_NAME=x")]
    public void Settings_of_ours_and_of_the_host_pass_in_every_form_that_the_host_reads(string args) =>
        CommandLine.Check(args.Split(' '));

    [Fact]
    public async Task Help_names_the_keys_that_the_readme_does_and_starts_nothing()
    {
        var (code, output, errors) = await ProgramRun.ToItsEndAsync("--help");

        Assert.Equal(0, code);
        Assert.Empty(errors);
        Assert.Equal(KeysOfTheReadme(), KeyOfUsage().Matches(output).Select(m => m.Groups["key"].Value));
    }

    private static IEnumerable<string> KeysOfTheReadme() =>
        File.ReadLines(Path.Combine(Checkout.Root, "README.md"))
            .SkipWhile(l => l != "## Configuration")
            .SkipWhile(l => l != "|---|---|---|")
            .Skip(1)
            .TakeWhile(l => l.StartsWith('|'))
            .Select(l => l.Split('`')[1]);

    [GeneratedRegex("^ +--(?<key>[^=]+)=", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex KeyOfUsage();
}
