using System.Text.Json;
using Bunit;
using Sensocto.Dashboard.Components.Drawer;

namespace Sensocto.Tests.Components.Drawer;

public sealed class TrendPanelTests : DrawerTestContext
{
    [Theory]
    [InlineData(1, 300_000)]
    [InlineData(60, 3_600_000)]
    public void The_page_is_told_what_to_draw(int minutes, int spanMs)
    {
        Engine.Add(Feed);
        Render<TrendPanel>(p => p.Add(t => t.Attribute, Pressure).Add(t => t.Minutes, minutes));
        var about = JsonSerializer.SerializeToElement(StartsOf("trend").Single()[1]);
        Assert.Equal(
            ("boiler/3", "pressure", "bar", 100.0, JsonValueKind.Null, (double)spanMs),
            (
                about.GetProperty("sensor").GetString(),
                about.GetProperty("attribute").GetString(),
                about.GetProperty("unit").GetString(),
                about.GetProperty("limits").GetProperty("high").GetDouble(),
                about.GetProperty("limits").GetProperty("low").ValueKind,
                about.GetProperty("spanMs").GetDouble()
            )
        );
    }

    [Fact]
    public void What_the_page_fills_is_rendered_once_and_empty()
    {
        Engine.Add(Feed);
        var panel = Render<TrendPanel>(p => p.Add(t => t.Attribute, Pressure));
        Assert.Equal("loading", panel.Find("[data-part=trend]").GetAttribute("data-state"));
        Assert.All(
            ["plot", "readout", "summary", "reach", "trend-face"],
            part => Assert.Equal("", panel.Find($"[data-part={part}]").InnerHtml)
        );
        panel.Render(p => p.Add(t => t.Minutes, 15));
        Assert.Equal(1, panel.RenderCount);
    }
}
