using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class TileMarkupTests
{
    private static readonly SensorDescriptor Boiler = new FakeFeed("boiler/3").Sensor with
    {
        Id = new SensorId("<b>\"3\""),
        Name = "Boiler <i>3</i> & \"ü\"",
        Room = "Hall <u>",
    };

    [Fact]
    public void Names_are_text_whatever_they_hold()
    {
        var head = Parse(TileMarkup.Lead(Boiler));
        var name = head.QuerySelector("[data-part=open]")!;
        Assert.Equal((Boiler.Name, Boiler.Id.Value), (name.TextContent, name.GetAttribute("title")));
        Assert.Equal(Boiler.Room, head.QuerySelector(".tile-room")!.TextContent);
        Assert.Empty(head.QuerySelectorAll("b, i, u"));
    }

    [Theory]
    [InlineData(false, "false", "Pin ")]
    [InlineData(true, "true", "Unpin ")]
    public void The_pin_says_what_it_does(bool isPinned, string pressed, string verb)
    {
        var pin = Parse(TileMarkup.Tail(Boiler, 0, isPinned)).QuerySelector("[data-part=pin]")!;
        Assert.Equal(
            (pressed, verb + Boiler.Name, verb + Boiler.Name),
            (pin.GetAttribute("aria-pressed"), pin.GetAttribute("aria-label"), pin.GetAttribute("title"))
        );
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(12, "+12 more")]
    public void What_has_no_row_is_counted(int hidden, string? said) =>
        Assert.Equal(said, Parse(TileMarkup.Tail(Boiler, hidden, false)).QuerySelector(".more")?.TextContent);

    private static IElement Parse(MarkupString markup) => new HtmlParser().ParseDocument(markup.Value).Body!;
}
