using Sensocto.Dashboard.Components;

namespace Sensocto.Tests.Architecture;

public sealed class FolderGraphTests
{
    [Fact]
    public void What_goes_round_is_a_circle_and_what_leads_from_one_to_another_is_in_neither() =>
        Assert.Equal(
            ["A -> B: A.One, A.Two", "B -> A: B.One", "C -> D: C.One", "D -> E: D.One", "E -> C: E.One"],
            new FolderGraph([
                ("A", "B", "A.Two"),
                ("A", "B", "A.One"),
                ("A", "B", "A.One"),
                ("B", "A", "B.One"),
                ("B", "C", "B.One"),
                ("B", "B", "B.Two"),
                ("C", "D", "C.One"),
                ("D", "E", "D.One"),
                ("E", "C", "E.One"),
                ("E", "F", "E.One"),
            ]).Circles
        );

    [Fact]
    public void Arrows_are_those_of_what_was_compiled_markup_and_bodies_of_methods_too()
    {
        var arrows = FolderGraph.Of(typeof(App).Assembly, "Sensocto.Dashboard.Components").Arrows.ToList();
        // Markup: WatcherList.razor has an <AttentionBadge>. A method's body: App uses the theme's sheet.
        Assert.Contains(
            arrows,
            a => a.StartsWith("Drawer -> Attention: ", StringComparison.Ordinal) && a.Contains("WatcherList")
        );
        Assert.Contains(arrows, a => a.StartsWith(". -> Layout: App", StringComparison.Ordinal));
    }
}
