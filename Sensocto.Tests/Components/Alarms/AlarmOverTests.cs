using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Sensocto.Core.Alarms;
using Sensocto.Dashboard.Components.Alarms;

namespace Sensocto.Tests.Components.Alarms;

/// <summary>An alarm that ends while the operator handles it keeps the elements that may have the focus.</summary>
public sealed class AlarmOverTests : DashboardTestContext
{
    [Fact]
    public void Acknowledged_and_over_it_keeps_its_button_and_the_strip_until_the_focus_leaves()
    {
        Engine.Return(Raise());
        var strip = Render<AlarmStrip>();
        strip.Find(".alarm-lines").FocusIn();
        strip.Find("[data-part=acknowledge]").Click();
        Run(200);
        Assert.Equal("over", strip.Find(".alarm-line").GetAttribute("data-alarm"));
        Assert.Equal("true", strip.Find("[data-part=acknowledge]").GetAttribute("aria-disabled"));
        strip.Find("[data-part=acknowledge]").Click();
        strip.Find(".alarm-lines").FocusOut();
        Run(1_100);
        Assert.Empty(strip.FindAll("section"));
    }

    [Fact]
    public void Over_while_a_time_is_chosen_it_may_still_be_shelved()
    {
        var point = Raise();
        var strip = Render<AlarmStrip>();
        strip.Find(".alarm-lines").FocusIn();
        strip.Find("[data-part=shelve]").Click();
        Engine.Alarms.Acknowledge([point.Current!], "Ben");
        Engine.Return(point);
        Run(200);
        Assert.Equal("over", strip.Find(".alarm-line").GetAttribute("data-alarm"));
        strip.Find("[data-part=shelve-time]").Click();
        Run(200);
        Assert.True(point.Current is { IsShelved: true });
        Assert.Equal("Unshelve", strip.Find("[data-part=shelve]").TextContent);
    }

    [Fact]
    public void A_strip_without_an_alarm_goes_when_the_pointer_leaves()
    {
        var point = Raise();
        var strip = Render<AlarmStrip>();
        strip.Find(".alarm-lines").TriggerEvent("onpointerenter", new PointerEventArgs());
        Engine.Alarms.Acknowledge([point.Current!], "Ben");
        Engine.Return(point);
        Run(200);
        Assert.Single(strip.FindAll(".alarm-line"));
        strip.Find(".alarm-lines").TriggerEvent("onpointerleave", new PointerEventArgs());
        Assert.Empty(strip.FindAll("section"));
    }

    [Fact]
    public void Its_mark_is_filled_while_the_value_is_beyond_the_limit_as_on_a_tile()
    {
        var point = Raise();
        var strip = Render<AlarmStrip>();
        Assert.Equal("true", strip.Find(".alarm-line .priority").GetAttribute("data-filled"));
        Engine.Return(point);
        Run(200);
        Assert.Equal("returned", strip.Find(".alarm-line").GetAttribute("data-alarm"));
        Assert.Equal("false", strip.Find(".alarm-line .priority").GetAttribute("data-filled"));
    }

    private AlarmPoint Raise()
    {
        var point = Engine.AddPoint("a");
        Run(100);
        Engine.Raise(point);
        Run(200);
        return point;
    }
}
