using Sensocto.Dashboard;

namespace Sensocto.Tests;

public sealed class ContentRootTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sensocto-root-");

    [Fact]
    public void Settings_of_another_program_in_the_working_directory_are_not_taken_for_its_own() =>
        Assert.Equal(Program, ContentRoot.Find([], Folder("elsewhere", "appsettings.json"), Program));

    [Fact]
    public void The_project_that_is_run_has_its_settings_and_assets_in_its_own_folder() =>
        Assert.Null(ContentRoot.Find([], Folder("project", "appsettings.json", "Sensocto.Dashboard.csproj"), Program));

    [Fact]
    public void Who_names_one_gets_it() =>
        Assert.Null(ContentRoot.Find(["--contentRoot=/srv"], Folder("elsewhere"), Program));

    public void Dispose() => _folder.Delete(recursive: true);

    private string Program => Folder("program", "appsettings.json");

    private string Folder(string name, params string[] files)
    {
        var folder = _folder.CreateSubdirectory(name).FullName;
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(folder, file), "{}");
        }

        return folder;
    }
}
