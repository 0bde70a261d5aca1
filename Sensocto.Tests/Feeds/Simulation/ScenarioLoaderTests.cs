using Sensocto.Core.Feeds.Simulation;

namespace Sensocto.Tests.Feeds.Simulation;

public sealed class ScenarioLoaderTests : IDisposable
{
    private const string Good = """
        { "seed": 1, "kinds": { "unit": { "name": "Unit", "attributes": [
            { "id": "a", "fullRateHz": 4, "signal": { "kind": "counter", "perSecond": 1 } } ] } },
          "rooms": [ { "name": "Room", "sensors": [ { "kind": "unit" } ] } ] }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sensocto-");

    [Fact]
    public void It_loads_by_name_and_by_path()
    {
        var path = Write("tiny.json", Good);

        Assert.Equal("tiny", Loader().Load("tiny").Name);
        Assert.Equal("unit", Loader().Load(path).Feeds.Single().Sensor.Id.Value);
    }

    [Fact]
    public void An_unknown_name_says_which_there_are()
    {
        Write("one.json", Good);
        Write("two.json", Good);

        var error = Assert.Throws<ScenarioException>(() => Loader().Load("three"));

        Assert.Contains("'three'", error.Message, StringComparison.Ordinal);
        Assert.Contains("one, two", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../plant")]
    [InlineData("")]
    public void What_is_not_there_is_an_error_that_names_it(string name)
    {
        var error = Assert.Throws<ScenarioException>(() => Loader().Load(name));

        Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_from_where_it_was_looked_for()
    {
        var error = Assert.Throws<ScenarioException>(() => Loader().Load("missing.json"));

        Assert.Equal($"There is no scenario file '{Path.GetFullPath("missing.json")}'.", error.Message);
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_scenarios()
    {
        var loader = new ScenarioLoader(Path.Combine(_folder.FullName, "none"), TimeProvider.System);

        Assert.Empty(loader.Names());
    }

    [Theory]
    [InlineData("{ \"seed\": 1,\n  nonsense", "line 2")]
    [InlineData("", "line 1")]
    [InlineData("\0\u0001", "line 1")]
    public void What_is_no_JSON_is_an_error_with_file_and_line(string text, string place)
    {
        Write("bad.json", text);

        var error = Assert.Throws<ScenarioException>(() => Loader().Load("bad"));

        Assert.StartsWith("bad.json: not JSON", error.Message, StringComparison.Ordinal);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_no_mistake()
    {
        Write("marked.json", "\ufeff" + Good);

        Assert.Single(Loader().Load("marked").Feeds);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_unread()
    {
        var path = Path.Combine(_folder.FullName, "huge.json");
        using (var file = File.Create(path))
        {
            file.SetLength(ScenarioLoader.MaxFileBytes + 1);
        }

        var error = Assert.Throws<ScenarioException>(() => Loader().Load("huge"));

        Assert.Contains("huge.json: larger than", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private ScenarioLoader Loader() => new(_folder.FullName, TimeProvider.System);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
