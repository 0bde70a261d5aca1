using Bunit;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Components.Attention;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Tests.Components.Attention;

public sealed class AttentionBadgeTests : DashboardTestContext
{
    [Theory]
    [InlineData(AttentionLevel.None, "none", "None")]
    [InlineData(AttentionLevel.Low, "low", "Low")]
    [InlineData(AttentionLevel.Medium, "medium", "Medium")]
    [InlineData(AttentionLevel.High, "high", "High")]
    public void A_level_is_bars_and_a_word(AttentionLevel level, string data, string word)
    {
        var badge = Render(level, WatcherNames.Nobody);
        Assert.Equal(data, badge.Find(".attention").GetAttribute("data-level"));
        Assert.Equal(word, badge.Find(".level-word").TextContent);
        Assert.Equal("true", badge.Find(".bars").GetAttribute("aria-hidden"));
        Assert.Equal("", badge.Find(".watchers").TextContent);
        Assert.False(badge.Find(".watchers").HasAttribute("title"));
    }

    [Theory]
    [InlineData(1, new[] { "Ada Lovelace" }, "AL", "1 looking: Ada Lovelace")]
    [InlineData(2, new[] { "Ada", "Ben" }, "AD +1", "2 looking: Ada, Ben")]
    [InlineData(3, new[] { "Ada" }, "AD +2", "3 looking: Ada")]
    [InlineData(40, new string[0], "× 40", "40 looking")]
    public void Who_watches_is_initials_then_a_number(int viewers, string[] names, string text, string title)
    {
        var watchers = Render(AttentionLevel.Medium, new WatcherNames(viewers, names)).Find(".watchers");
        Assert.Equal(text, watchers.TextContent);
        Assert.Equal(title, watchers.GetAttribute("title"));
    }

    [Fact]
    public void Somebody_on_another_node_is_counted_and_the_node_is_named()
    {
        var names = new WatcherNames(2, ["Ada"]) { Nodes = ["east:11111"] };
        var watchers = Render(AttentionLevel.High, names).Find(".watchers");
        Assert.Equal("AD +1", watchers.TextContent);
        Assert.Equal("2 looking: Ada, somebody on east:11111", watchers.GetAttribute("title"));

        var alone = Render(AttentionLevel.High, new WatcherNames(1, []) { Nodes = ["east:11111"] });
        Assert.Equal("× 1", alone.Find(".watchers").TextContent);
    }

    [Fact]
    public void By_choice_they_are_counted_and_not_named()
    {
        Settings.Change(new OperatorSettings { NamesWatchers = false });
        var badge = Render(AttentionLevel.Medium, new WatcherNames(3, ["Ben", "Cem"]));
        var watchers = badge.Find(".watchers");
        Assert.Equal(("× 3", "3 looking"), (watchers.TextContent, watchers.GetAttribute("title")));
    }

    [Theory]
    [InlineData(1, "Ada", true)]
    [InlineData(1, "Ben", false)]
    [InlineData(2, "Ada", false)]
    public void Nobody_but_the_operator_is_told_from_company(int viewers, string name, bool isAlone) =>
        Assert.Equal(
            isAlone,
            Render(AttentionLevel.Medium, new WatcherNames(viewers, [name]))
                .Find(".watchers")
                .HasAttribute("data-alone")
        );

    [Fact]
    public void A_name_is_text_whatever_it_holds()
    {
        var badge = Render(AttentionLevel.Medium, new WatcherNames(1, ["<img src=x>\""]));
        Assert.Empty(badge.FindAll("img"));
        Assert.Equal("1 looking: <img src=x>\"", badge.Find(".watchers").GetAttribute("title"));
    }

    private IRenderedComponent<AttentionBadge> Render(AttentionLevel level, WatcherNames watchers) =>
        Render<AttentionBadge>(p => p.Add(b => b.Level, level).Add(b => b.Watchers, Company.Of(watchers)));
}
