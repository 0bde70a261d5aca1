using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Dashboard.Components.Sensors;

namespace Sensocto.Tests.Components.Sensors;

public sealed class NothingShownTests : DashboardTestContext
{
    [Theory]
    [InlineData("/?q=boiler", "No sensors match “boiler”.")]
    [InlineData("/?q=boiler&show=alarm,stale,offline", "No sensors match “boiler”.")]
    [InlineData("/?show=alarm", "No sensors match the chosen filters.")]
    [InlineData("/?show=alarm,stale,offline", "Nothing is abnormal: no sensor is in alarm, stale or offline.")]
    public void It_says_what_was_looked_for_and_offers_the_way_out(string address, string sentence)
    {
        var shown = At(address);
        Assert.Equal(sentence, shown.Find("p").TextContent);
        shown.Find("button").Click();
        Assert.EndsWith("/", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_sensor_at_all_it_says_how_to_get_one() =>
        Assert.StartsWith("No sensors yet.", At("/").Find("p").TextContent, StringComparison.Ordinal);

    [Fact]
    public void On_a_wall_of_what_is_abnormal_nothing_is_offered() =>
        Assert.Empty(At("/?kiosk=1&show=alarm,stale,offline").FindAll("button"));

    private IRenderedComponent<NothingShown> At(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<NothingShown>();
    }
}
