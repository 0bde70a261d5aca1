using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class TileMarkupTests
{
    private static readonly MarkupString Row = new("<p class=\"attr\"></p>");

    private static readonly SensorDescriptor Boiler = new FakeFeed(
        "boiler/3",
        FakeFeed.Attribute("x"),
        FakeFeed.Attribute("y")
    ).Sensor with
    {
        Id = new SensorId("<b>\"3\""),
        Name = "Boiler <i>3</i> & \"ü\"",
        Room = "Hall <u>",
    };

    [Fact]
    public void It_says_which_sensor_it_is_of_and_what_of_it_can_be_looked_at()
    {
        var tile = Parse(TileMarkup.Of(Boiler, "4 5", [Row, Row]));
        Assert.Equal((Boiler.Id.Value, "4 5"), (tile.GetAttribute("data-sensor-id"), tile.GetAttribute("data-zone")));
    }

    [Fact]
    public void Names_are_text_whatever_they_hold()
    {
        var tile = Parse(TileMarkup.Of(Boiler, "4", [Row]));
        Assert.Equal(Boiler.Name, tile.QuerySelector(".tile-name")!.TextContent);
        Assert.Equal(Boiler.Room, tile.QuerySelector(".tile-room")!.TextContent);
        Assert.Empty(tile.QuerySelectorAll("b, i, u"));
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(1, "+1 more")]
    public void Its_rows_come_after_its_names_and_what_has_none_is_counted(int rows, string? said)
    {
        var tile = Parse(TileMarkup.Of(Boiler, "4", [.. Enumerable.Repeat(Row, rows)]));
        string[] head = said is null ? ["tile-name", "tile-room"] : ["tile-name", "tile-room", "more"];
        Assert.Equal(["tile-head", .. Enumerable.Repeat("attr", rows)], tile.Children.Select(c => c.ClassName));
        Assert.Equal(head, tile.FirstElementChild!.Children.Select(c => c.ClassName));
        Assert.Equal(said, tile.QuerySelector(".more")?.TextContent);
        Assert.Equal(rows == 1 ? "1" : null, tile.GetAttribute("data-rows"));
    }

    private static IElement Parse(MarkupString markup) =>
        new HtmlParser().ParseDocument(markup.Value).QuerySelector("body > .tile")!;
}
