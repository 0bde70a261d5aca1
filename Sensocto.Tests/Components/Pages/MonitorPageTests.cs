using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Attention;
using Sensocto.Core.Monitoring;
using Sensocto.Dashboard.Components.Pages;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Pages;

public sealed class MonitorPageTests : DashboardTestContext
{
    [Fact]
    public void A_healthy_service_says_so_with_every_figure_and_its_bounds()
    {
        var page = Render<MonitorPage>();
        Assert.Equal("Healthy", Part(page, "health"));
        Assert.Equal(
            ["pending-keys", "tracked-keys", "memory", "scheduler", "pool-queue"],
            page.FindAll("[data-threshold]").Select(r => r.GetAttribute("data-threshold"))
        );
        Assert.All(page.FindAll("[data-threshold]"), r => Assert.Equal("normal", r.GetAttribute("data-state")));
        Assert.Contains(
            "warning above 100, critical above 1,000",
            page.Find("[data-threshold=pending-keys]").TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["Attention", "Sending", "Pages", "Process"],
            page.FindAll("[data-board]").Select(b => b.GetAttribute("data-board"))
        );
        Assert.NotEmpty(page.FindAll("[data-part=no-slow]"));
        Assert.Contains("nobody has looked at anything", page.Find(".bands").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.8, "Degraded", "warning", "80 %")]
    [InlineData(0.95, "Unhealthy", "critical", "95 %")]
    public void It_follows_each_sample_and_a_figure_beyond_a_bound_is_marked(
        double cpu,
        string health,
        string state,
        string value
    )
    {
        var page = Render<MonitorPage>();
        Watch.Sample(3, cpu);
        Assert.Equal(health, Part(page, "health"));
        var row = page.Find("[data-threshold=scheduler]");
        Assert.Equal(
            (state, value),
            (row.GetAttribute("data-state"), row.QuerySelector("[data-part=value]")!.TextContent)
        );
        Assert.Equal("sampled every 2 s · trends over 6 s", Part(page, "span"));
    }

    [Fact]
    public void A_part_that_is_there_has_a_board_of_its_own()
    {
        FigureSources.Add(new Cluster());
        var board = Render<MonitorPage>().Find("[data-board=Cluster]");
        Assert.Equal("Members", board.QuerySelector("dt")!.TextContent);
        Assert.Equal("2", board.QuerySelector(".board-value")!.TextContent);
    }

    private sealed class Cluster : IFigureSource
    {
        public string Title => "Cluster";

        public IReadOnlyList<NamedFigure> Read() => [new("Members", "2", "north, south")];
    }

    [Fact]
    public void Keys_per_level_are_counted_and_drawn_over_time()
    {
        for (var i = 0; i < 4; i++)
        {
            Engine.Add(new FakeFeed($"{i}"));
        }

        var page = Render<MonitorPage>();
        Engine.Look(Engine.Find("0"), Interest.Hover);
        Engine.Look(Engine.Find("1"));
        Engine.Look(Engine.Find("2"));
        Watch.Sample(2);
        Assert.Equal(["1", "2", "0"], page.FindAll("[data-part=level-count]").Select(c => c.TextContent));
        Assert.Equal(
            "0,100 50,33.3 100,33.3 100,100 50,100 0,100",
            page.Find("polygon[data-level=medium]").GetAttribute("points")
        );
        Assert.Equal(
            "0,100 50,0 100,0 100,33.3 50,33.3 0,100",
            page.Find("polygon[data-level=high]").GetAttribute("points")
        );
    }

    [Fact]
    public void Pages_that_do_not_answer_are_listed_and_no_more_than_twenty()
    {
        var page = Render<MonitorPage>();
        for (var i = 0; i < 23; i++)
        {
            Engine.Connect($"Operator {i}").Suspend();
        }

        Engine.Tracker.ConnectNode(new("east", "east", IsNode: true)).Suspend();
        Watch.Sample(1);
        Assert.Equal(20, page.FindAll("[data-part=slow] li").Count);
        Assert.Contains("and 3 more", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void It_raises_no_attention()
    {
        Engine.Add(new FakeFeed("0"));
        var page = Render<MonitorPage>();
        Watch.Sample(2);
        Assert.Empty(page.FindAll("[data-zone]"));
        Assert.Equal(0, Circuit.Viewer!.InterestCount);
        Assert.All(Engine.Tracker.Cells, c => Assert.Equal(AttentionLevel.None, c.Level));
    }

    [Fact]
    public void Diagnostics_go_to_the_clipboard()
    {
        var copy = JSInterop.SetupModule("./js/clipboard.js").Setup<bool>("copy", _ => true);
        copy.SetResult(true);
        var page = Render<MonitorPage>();
        page.Find("[data-part=copy]").Click();
        Assert.StartsWith("Sensocto ", (string)copy.Invocations.Single().Arguments[0]!, StringComparison.Ordinal);
        Assert.Equal("Copied", Part(page, "copy"));
        Watch.Sample(1);
        Assert.Equal("Copy diagnostics", Part(page, "copy"));
    }

    [Fact]
    public void Where_the_browser_refuses_they_are_shown_to_be_copied_by_hand()
    {
        JSInterop.SetupModule("./js/clipboard.js").Setup<bool>("copy", _ => true).SetResult(false);
        var page = Render<MonitorPage>();
        page.Find("[data-part=copy]").Click();
        Assert.StartsWith("Sensocto ", Part(page, "diagnostics"), StringComparison.Ordinal);
        Assert.Equal("Copy diagnostics", Part(page, "copy"));
    }

    [Fact]
    public async Task A_page_that_is_left_renders_no_more()
    {
        var page = Render<MonitorPage>();
        await DisposeComponentsAsync();
        var renders = page.RenderCount;
        Watch.Sample(3);
        Assert.Equal(renders, page.RenderCount);
    }

    private static string Part(IRenderedComponent<MonitorPage> page, string part) =>
        page.Find($"[data-part={part}]").TextContent.Trim();
}
