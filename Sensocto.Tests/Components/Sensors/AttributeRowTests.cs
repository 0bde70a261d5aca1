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
        };
        Assert.Equal(
            expected,
            row.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal))
                .ToDictionary(a => a.Name, a => a.Value)
        );
    }

    [Theory]
    [InlineData(10, AttentionLevel.High, "10")]
    [InlineData(100, AttentionLevel.Medium, "5")]
    [InlineData(2.5, AttentionLevel.High, "2.5")]
    [InlineData(10, AttentionLevel.None, "0.2")]
    [InlineData(10, AttentionLevel.Low, "0.5")]
    [InlineData(0.1, AttentionLevel.High, "0.1")]
    public void It_is_rendered_with_what_is_true_then(double hz, AttentionLevel level, string granted)
    {
        var attribute = Engine.Add(new FakeFeed("a", FakeFeed.Attribute("x", hz)));
        var look =
            level == AttentionLevel.High ? Interest.Hover
            : level == AttentionLevel.Medium ? Interest.View
            : Interest.None;
        var ada = level == AttentionLevel.None ? null : Engine.Look(attribute);
        ada?.Set(attribute.Cell, look);
        Run(3_000);
        var row = Render(attribute).Find(".attr");
        Assert.Equal(
            (level.ToString().ToLowerInvariant(), granted),
            (row.GetAttribute("data-attention"), row.GetAttribute("data-rate-hz"))
        );
    }

    [Fact]
    public void Its_facts_are_rendered_once_and_then_left_to_the_page()
    {
        var attribute = Engine.Add(new FakeFeed("a"));
        var row = Render(attribute);
        var before = Own(row);
        using var ben = Engine.Look(attribute, Interest.Hover, "Ben");
        Run(1_000);
        row.Render();
        Assert.Equal(before, Own(row));
        Assert.NotEqual(before, Own(Render(attribute)));
    }

    [Fact]
    public void An_alarm_is_said_beside_the_state_whatever_it_is()
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("x", limits: new AlarmLimits(High: 5))) { Value = _ => 9 };
        var attribute = Engine.Add(feed);
        Run(1_000);
        var row = Render(attribute);
        Assert.Equal(("alarm", "active", "2"), Said(row));

        Engine.Alarms.Acknowledge([attribute.Alarm!], "Ada");
        feed.DiesAt = Engine.Clock.UtcTicks;
        Run(10_000);
        row = Render(attribute);
        Assert.Equal(("stale", "acknowledged", "2"), Said(row));
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
        string[] names = ["data-attention", "data-state", "data-watchers", "data-rate-hz"];
        return [.. names.Select(row.Find(".attr").GetAttribute)];
    }

    private IRenderedComponent<AttributeRow> Render(LiveAttribute attribute) =>
        Render<AttributeRow>(p => p.Add(r => r.Attribute, attribute));
}
