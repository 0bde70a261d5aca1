using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class RowMarkupTests : IDisposable
{
    private static readonly AttributeDescriptor Flow = FakeFeed.Attribute(
        "x",
        hz: 2.5,
        new AlarmLimits(-1.5, 9),
        precision: 2
    ) with
    {
        RangeMin = 0,
        RangeMax = 10.25,
        Name = "Flow & <b>more</b> \"ü\"",
        Unit = "m³/<h>",
    };

    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void It_says_which_attribute_it_is_and_leaves_what_changes_to_the_page()
    {
        var attribute = _engine.Add(new FakeFeed("hall/7:\"b\"", FakeFeed.Attribute("x:1/2 \"ü\"")));
        var row = Parse(attribute).QuerySelector(".attr")!;
        var expected = new Dictionary<string, string>
        {
            ["data-handle"] = $"{attribute.Cell.Index}",
            ["data-attribute-id"] = "x:1/2 \"ü\"",
            ["data-hz"] = "10",
            ["data-precision"] = "1",
        };
        Assert.Equal(
            expected,
            row.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal))
                .ToDictionary(a => a.Name, a => a.Value)
        );
    }

    [Fact]
    public void What_never_changes_of_an_attribute_stands_on_its_row()
    {
        var about = Parse(Flow).QuerySelector(".attr")!;
        Assert.Equal(
            ["2.5", "2", "0", "10.25", "-1.5", "9"],
            new[] { "hz", "precision", "range-min", "range-max", "limit-low", "limit-high" }.Select(n =>
                about.GetAttribute($"data-{n}")
            )
        );
    }

    [Fact]
    public void What_is_not_known_is_not_there()
    {
        var row = Parse(FakeFeed.Attribute("x", precision: 0) with { Unit = "" });
        var about = row.QuerySelector(".attr")!;
        Assert.All(
            new[] { "data-precision", "data-range-min", "data-range-max", "data-limit-low", "data-limit-high" },
            name => Assert.False(about.HasAttribute(name))
        );
        Assert.Empty(row.QuerySelectorAll(".unit"));
    }

    [Fact]
    public void Names_are_text_whatever_they_hold()
    {
        var row = Parse(Flow);
        Assert.Equal(Flow.Name, row.QuerySelector(".attr-name")!.TextContent);
        Assert.Equal(Flow.Unit, row.QuerySelector(".unit")!.TextContent);
        Assert.Empty(row.QuerySelectorAll("b"));
    }

    private IElement Parse(AttributeDescriptor about) => Parse(_engine.Add(new FakeFeed("a", about)));

    private static IElement Parse(LiveAttribute attribute) =>
        new HtmlParser().ParseDocument(RowMarkup.Of(attribute).Value).Body!;
}
