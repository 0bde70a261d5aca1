namespace Sensocto.Tests.Architecture;

public sealed class FolderGraphTests
{
    private static readonly SourceFile[] Others =
    [
        new("House/Engine/Motor.cs", "namespace House.Engine;\n\npublic sealed record Motor(int Power);\n"),
        new("House/Door.cs", "namespace House;\n\ninternal static class Door;\n"),
        new("House/_Imports.razor", "@using House.Engine\n"),
    ];

    [Theory]
    [InlineData("Page/A.cs", "using House.Engine;\n")]
    [InlineData("Page/A.cs", "using static House.Engine.Motor;\n")]
    [InlineData("Page/A.cs", "var motor = new Engine.Motor(1);")]
    [InlineData("Page/A.cs", "var text = $\"{House.Engine.Motor.Name}\";")]
    [InlineData("Page/A.cs", "var text = $\"\"\"\n\"{Engine.Motor.Name}\"\n\"\"\";")]
    [InlineData("Page/A.cs", "var quote = '\"'; Engine.Motor.Start('\"');")]
    [InlineData("Page/A.razor", "<Motor Power=\"1\" />")]
    [InlineData("Page/A.razor", "<p>@Motor.Name</p>")]
    [InlineData("Page/A.razor", "<A Of=\"typeof(Motor)\" />")]
    public void A_folder_knows_another_whose_type_it_can_name(string file, string text) =>
        Assert.Equal(["Engine -> Page: Engine/Back.cs", $"Page -> Engine: {file}"], Circles(file, text));

    [Theory]
    [InlineData("Page/A.cs", "// Engine.Motor\nvar text = \"Engine.Motor\";")]
    [InlineData("Page/A.cs", "var power = Motor.Power;")]
    [InlineData("Page/A.cs", "var power = it.Engine.Motor;")]
    [InlineData("Page/A.razor", "@* Motor.Name *@<p>Motor</p>")]
    [InlineData("Engine/A.cs", "var motor = new Motor(1);")]
    public void What_is_only_called_the_same_is_not_known(string file, string text) =>
        Assert.Empty(Circles(file, text));

    [Fact]
    public void What_leads_from_one_circle_to_another_is_in_neither() =>
        Assert.Equal(
            ["B -> C: B/B.cs", "C -> B: C/C.cs", "Engine -> Page: Engine/Back.cs", "Page -> Engine: Page/A.cs"],
            Circles(
                "Page/A.cs",
                "using House.Engine;\n",
                new SourceFile("House/B/B.cs", "using House.C;\nusing House.Page;\n"),
                new SourceFile("House/C/C.cs", "using House.B;\n")
            )
        );

    [Fact]
    public void Files_beside_the_folders_are_seen_without_being_asked_for() =>
        Assert.Equal(
            ["Page -> .: Page/A.cs"],
            new FolderGraph("House", [.. Others, new SourceFile("House/Page/A.cs", "Door.Open();")]).ArrowsTo(
                FolderGraph.Root
            )
        );

    [Fact]
    public void Folders_further_down_belong_to_theirs() =>
        Assert.Equal(
            ["Inner -> .: Inner/A.cs"],
            new FolderGraph(
                "House/Page",
                [
                    .. Others,
                    new SourceFile("House/Page/Inner/A.cs", "using House.Engine;\n\nreadonly Top top;"),
                    new SourceFile("House/Page/Top.cs", "internal struct Top;\n"),
                ]
            ).ArrowsTo(FolderGraph.Root)
        );

    private static IEnumerable<string> Circles(string file, string text, params SourceFile[] more) =>
        new FolderGraph(
            "House",
            [
                .. Others,
                .. more,
                new SourceFile("House/Page/Page.cs", "public sealed class Page;\n"),
                new SourceFile("House/Engine/Back.cs", "using House.Page;\n"),
                new SourceFile($"House/{file}", text),
            ]
        ).Circles;
}
