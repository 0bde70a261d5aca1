using Bunit;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.Sensors;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Sensors;

public sealed class AttributeRowTests : DashboardTestContext
{
    [Fact]
    public void The_public_contract_is_exact()
    {
        var x = FakeFeed.Attribute("x:1/2 \"ü\"", hz: 2.5, new AlarmLimits(-1.5, 9), precision: 2) with
        {
            RangeMin = 0,
            RangeMax = 10.25,
            Name = "Flow & more",
        };
        var attribute = Engine.Add(new FakeFeed("hall/7:b", x));
        Run(20);
        var row = Render(attribute).Find(".attr");
        var expected = new Dictionary<string, string>
        {
            ["data-zone"] = $"{attribute.Cell.Index}",
            ["data-handle"] = $"{attribute.Cell.Index}",
            ["data-sensor-id"] = "hall/7:b",
            ["data-attribute-id"] = "x:1/2 \"ü\"",
            ["data-attention"] = "none",
            ["data-state"] = "waiting",
            ["data-watchers"] = "0",
            ["data-rate-hz"] = "0.2",
            ["data-window-ms"] = "5000",
            ["data-hz"] = "2.5",
            ["data-precision"] = "2",
            ["data-range-min"] = "0",
            ["data-range-max"] = "10.25",
            ["data-limit-low"] = "-1.5",
            ["data-limit-high"] = "9",
        };
        Assert.Equal(
            expected,
            row.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal))
                .ToDictionary(a => a.Name, a => a.Value)
        );
        Assert.Equal("Flow & more", row.QuerySelector(".attr-name")!.TextContent);
        Assert.Equal("bar", row.QuerySelector(".unit")!.TextContent);
    }

    [Fact]
    public void What_is_not_known_is_empty()
    {
        var row = Render(Engine.Add(new FakeFeed("a"))).Find(".attr");
        Assert.All(
            new[] { "data-range-min", "data-range-max", "data-limit-low", "data-limit-high" },
            name => Assert.Equal("", row.GetAttribute(name))
        );
    }

    [Fact]
    public void The_page_finds_empty_places_for_what_it_paints()
    {
        var row = Render(Engine.Add(new FakeFeed("a")));
        Assert.Equal("", row.Find("[data-part=value]").TextContent);
        Assert.Equal("", row.Find("[data-part=age]").TextContent);
        Assert.Equal("true", row.Find("canvas[data-part=spark]").GetAttribute("aria-hidden"));
    }

    [Theory]
    [InlineData(10, AttentionLevel.High, "10/10 Hz")]
    [InlineData(100, AttentionLevel.Medium, "5/100 Hz")]
    [InlineData(2.5, AttentionLevel.High, "2.5/2.5 Hz")]
    [InlineData(10, AttentionLevel.None, "1 per 5 s")]
    [InlineData(10, AttentionLevel.Low, "1 per 2 s")]
    [InlineData(0.1, AttentionLevel.High, "1 per 10 s")]
    public void The_rate_is_granted_of_possible(double hz, AttentionLevel level, string text)
    {
        var attribute = Engine.Add(new FakeFeed("a", FakeFeed.Attribute("x", hz)));
        var look =
            level == AttentionLevel.High ? Interest.Hover
            : level == AttentionLevel.Medium ? Interest.View
            : Interest.None;
        var ada = level == AttentionLevel.None ? null : Engine.Look(attribute);
        ada?.Set(attribute.Cell, look);
        Run(3_000);
        var row = Render(attribute);
        Assert.Equal(text, row.Find("[data-part=rate]").TextContent);
        Assert.Equal(level.ToString(), row.Find(".level-word").TextContent);
    }

    [Theory]
    [InlineData(AttributeState.Waiting, "waiting")]
    [InlineData(AttributeState.Live, null)]
    [InlineData(AttributeState.Slow, null)]
    [InlineData(AttributeState.Stale, "stale")]
    [InlineData(AttributeState.Offline, "offline")]
    [InlineData(AttributeState.Alarm, null)]
    [InlineData(AttributeState.Error, "error")]
    public void What_is_not_normal_is_a_word(AttributeState state, string? word)
    {
        var attribute = Engine.Add(new FakeFeed("a"));
        attribute.Publish(attribute.Status with { State = state });
        var row = Render(attribute);
        Assert.Equal(word, row.FindAll(".mark").SingleOrDefault()?.TextContent);
        Assert.Equal(word, row.FindAll(".mark").SingleOrDefault()?.GetAttribute("data-state"));
        Assert.Equal(state.ToString().ToLowerInvariant(), row.Find(".attr").GetAttribute("data-state"));
    }

    [Fact]
    public void Level_state_watchers_and_rate_are_rendered_once_and_then_left_to_the_page()
    {
        var attribute = Engine.Add(new FakeFeed("a"));
        var row = Render(attribute);
        var before = Own(row);
        using var ben = Engine.Look(attribute, Interest.Hover, "Ben");
        Run(1_000);
        row.Render();
        Assert.Equal(before, Own(row));
        Assert.Empty(row.FindAll(".mark"));
        Assert.NotEqual(before, Own(Render(attribute)));
    }

    [Fact]
    public void An_alarm_is_marked_beside_the_state_whatever_it_is()
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("x", limits: new AlarmLimits(High: 5))) { Value = _ => 9 };
        var attribute = Engine.Add(feed);
        Run(1_000);
        var row = Render(attribute);
        Assert.Equal("P2 high", Assert.Single(row.FindAll(".mark")).TextContent);
        Assert.Equal(("alarm", "active", "2"), Said(row));

        Engine.Alarms.Acknowledge([attribute.Alarm!], "Ada");
        feed.DiesAt = Engine.Clock.UtcTicks;
        Run(10_000);
        row = Render(attribute);
        Assert.Equal(["P2 high", "stale"], row.FindAll(".mark").Select(m => m.TextContent));
        Assert.Equal(("stale", "acknowledged", "2"), Said(row));
    }

    [Fact]
    public void A_click_on_the_rate_asks_why()
    {
        var asked = 0;
        var attribute = Engine.Add(new FakeFeed("a"));
        var row = Render<AttributeRow>(p => p.Add(r => r.Attribute, attribute).Add(r => r.OnWhy, () => asked++));
        row.Find("button[data-part=rate]").Click();
        Assert.Equal(1, asked);
    }

    private static (string?, string?, string?) Said(IRenderedComponent<AttributeRow> row)
    {
        var element = row.Find(".attr");
        return (
            element.GetAttribute("data-state"),
            element.GetAttribute("data-alarm"),
            element.GetAttribute("data-priority")
        );
    }

    private static List<string?> Own(IRenderedComponent<AttributeRow> row)
    {
        string[] names = ["data-attention", "data-state", "data-watchers", "data-rate-hz", "data-window-ms"];
        return [.. names.Select(row.Find(".attr").GetAttribute), row.Find(".facts").TextContent];
    }

    private IRenderedComponent<AttributeRow> Render(LiveAttribute attribute) =>
        Render<AttributeRow>(p => p.Add(r => r.Attribute, attribute));
}
