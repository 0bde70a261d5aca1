using Microsoft.Extensions.Configuration;
using Sensocto.Dashboard;

namespace Sensocto.Tests;

public sealed class SettingsFilesTests
{
    [Theory]
    [InlineData("Sensoctoo:Scenario", "Sensoctoo is not a setting. Did you mean Sensocto?")]
    [InlineData("AllowedHost", "AllowedHost is not a setting. Did you mean AllowedHosts?")]
    [InlineData("Rules:First", null)]
    [InlineData("Broker:Url", null)]
    [InlineData("sensocto:scenario", null)]
    public void A_file_of_settings_may_have_other_keys_but_none_that_is_misspelt(string key, string? says)
    {
        var folder = Directory.CreateTempSubdirectory("sensocto-settings-");
        File.WriteAllText(Path.Combine(folder.FullName, "settings.json"), $$"""{ "{{key}}": "x" }""");
        var builder = new ConfigurationBuilder().SetBasePath(folder.FullName).AddJsonFile("settings.json");

        var error = Record.Exception(() => SettingsFiles.Check(builder.Build()));
        folder.Delete(recursive: true);

        Assert.Equal(says is null ? null : $"settings.json: {says}", error?.Message);
    }
}
