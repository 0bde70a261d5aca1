using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Sensocto.Dashboard.Components.Pages;
using Sensocto.Dashboard.Components.View;
using Sensocto.Tests.Components;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Examples;

public sealed class SearchExampleTests : DashboardTestContext
{
    // Whatever a component starts in the page must be planned; a call that is not planned fails the test and names itself.
    public SearchExampleTests() => SetupPageModule("shell", starts => starts is [DotNetObjectReference<Home>]);

    [Fact]
    public async Task A_search_leaves_only_the_tiles_that_match()
    {
        Engine.Add(new FakeFeed("boiler"));
        Engine.Add(new FakeFeed("pump"));
        var home = Render<Home>();
        // Nobody measures a page that is not in a browser: 4 columns, scrolled to the top, 900 px high.
        await home.InvokeAsync(() => home.Instance.SetView(4, 0, 900));
        Assert.Equal(2, home.FindAll(".tile").Count);

        var address = Services.GetRequiredService<ViewAddress>();
        await home.InvokeAsync(() => address.Go(address.Current with { Query = "pump" }));

        Assert.Equal("pump", home.Find(".tile").GetAttribute("data-sensor-id"));
    }
}
