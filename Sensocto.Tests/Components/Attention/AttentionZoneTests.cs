using Bunit;
using Sensocto.Dashboard.Components.Attention;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Attention;

public sealed class AttentionZoneTests : DashboardTestContext
{
    [Fact]
    public void A_zone_names_its_handles_and_passes_everything_else_on()
    {
        var live = Engine.Add(new FakeFeed("a", FakeFeed.Attribute("x"), FakeFeed.Attribute("y"))).Sensor;
        var cells = live.Attributes.Select(a => a.Cell).ToList();
        var zone = Render<AttentionZone>(p =>
            p.Add(z => z.Cells, cells)
                .Add(z => z.Class, "tile big")
                .AddUnmatched("role", "group")
                .AddChildContent("<b>inside</b>")
        );
        zone.MarkupMatches(
            $"""<div class="tile big" data-zone="{cells[0].Index} {cells[1].Index}" role="group"><b>inside</b></div>"""
        );
        zone.Render(p => p.Add(z => z.Cells, [cells[1]]));
        Assert.Equal($"{cells[1].Index}", zone.Find("div").GetAttribute("data-zone"));
    }

    [Fact]
    public void A_zone_of_nothing_names_nothing() =>
        Assert.Equal("", Render<AttentionZone>(p => p.Add(z => z.Cells, [])).Find("div").GetAttribute("data-zone"));
}
