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
            ["data-zone"] = $"{attribute.Cell.Index}",
            ["data-handle"] = $"{attribute.Cell.Index}",
            ["data-sensor-id"] = "hall/7:\"b\"",
            ["data-attribute-id"] = "x:1/2 \"ü\"",
        };
        Assert.Equal(
            expected,
            row.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal))
                .ToDictionary(a => a.Name, a => a.Value)
        );
    }

    [Fact]
    public void What_never_changes_of_an_attribute_stands_on_its_curve()
    {
        var about = Parse(Flow).QuerySelector("[data-part=spark]")!;
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
        var about = Parse(FakeFeed.Attribute("x")).QuerySelector("[data-part=spark]")!;
        Assert.All(
            new[] { "data-range-min", "data-range-max", "data-limit-low", "data-limit-high" },
            name => Assert.False(about.HasAttribute(name))
        );
    }

    [Fact]
    public void Names_are_text_whatever_they_hold()
    {
        var row = Parse(Flow);
        Assert.Equal(Flow.Name, row.QuerySelector(".attr-name")!.TextContent);
        Assert.Equal(Flow.Name, row.QuerySelector(".attr-name")!.GetAttribute("title"));
        Assert.Equal(Flow.Unit, row.QuerySelector(".unit")!.TextContent);
        Assert.Empty(row.QuerySelectorAll("b"));
    }

    [Theory]
    [InlineData("[data-part=value]")]
    [InlineData("[data-part=spark]")]
    public void The_page_finds_an_empty_place_for_what_it_writes(string part) =>
        Assert.Equal("", Assert.Single(Parse(Flow).QuerySelectorAll(part)).TextContent);

    private IElement Parse(AttributeDescriptor about) => Parse(_engine.Add(new FakeFeed("a", about)));

    private static IElement Parse(LiveAttribute attribute) =>
        new HtmlParser().ParseDocument(RowMarkup.Of(attribute).Value).Body!;
}
