using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Dashboard.Components.Layout;

namespace Sensocto.Tests.Components.Layout;

public sealed class WallBarTests : DashboardTestContext
{
    private readonly BunitJSModuleInterop _wall;

    public WallBarTests() => _wall = SetupPageModule("wall", setup => setup is []);

    [Fact]
    public void It_says_which_page_of_how_many_and_nothing_of_the_only_one()
    {
        Assert.Equal("2 of 9", Show(1, 9).Find("[data-part=wall-page]").TextContent);
        Assert.Empty(Show(0, 1).FindAll("[data-part=wall-page]"));
    }

    [Fact]
    public void Leaving_keeps_the_view()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/?q=boiler&kiosk=1");
        Show(0, 2).Find("[data-part=leave-wall]").Click();
        Assert.EndsWith("/?q=boiler", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_screen_is_kept_awake_until_it_is_left()
    {
        Show(0, 1);
        Assert.Empty(_wall.Invocations["dispose"]);
        await DisposeComponentsAsync();
        Assert.Single(_wall.Invocations["dispose"]);
    }

    private IRenderedComponent<WallBar> Show(int index, int count) =>
        Render<WallBar>(p => p.Add(b => b.Index, index).Add(b => b.Count, count));
}
