using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Tests.Components.Layout;

public sealed class MainLayoutTests : DashboardTestContext
{
    public MainLayoutTests()
    {
        JSInterop.Setup<bool>("window.hasOwnProperty", "mudElementRef").SetResult(true);
        ComponentFactories.AddStub<MudPopoverProvider>();
        ComponentFactories.AddStub<PageLink>();
        ComponentFactories.AddStub<Desk>();
    }

    [Fact]
    public void A_page_that_fails_leaves_the_shell_and_may_be_tried_again()
    {
        var fails = true;
        RenderFragment body = builder =>
            builder.AddContent(0, fails ? throw new InvalidOperationException("secret") : "all is well");
        var layout = Render<MainLayout>(p => p.Add(l => l.Body, body));
        Assert.Equal("This page failed", layout.Find(".page-error h1").TextContent);
        Assert.DoesNotContain("secret", layout.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(layout.FindAll("header.status"));

        fails = false;
        layout.Find(".page-error button").Click();
        Assert.Contains("all is well", layout.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_component_library_is_as_dark_as_the_page()
    {
        var layout = Render<MainLayout>();
        const string DarkCanvas = "--mud-palette-background: rgba(36,39,43,1)";
        Assert.DoesNotContain(DarkCanvas, layout.Markup, StringComparison.Ordinal);
        await layout.InvokeAsync(() => Settings.Change(new OperatorSettings { Theme = Theme.Dark }));
        Assert.Contains(DarkCanvas, layout.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wall_has_no_status_bar()
    {
        Services.GetService<NavigationManager>()!.NavigateTo("/?kiosk");
        var layout = Render<MainLayout>();
        Assert.Empty(layout.FindAll("header.status"));
        Assert.Equal("true", layout.Find(".shell").GetAttribute("data-wall"));
    }

    [Fact]
    public void The_page_is_linked_once_it_is_interactive() =>
        Assert.Single(Render<MainLayout>().FindComponents<Bunit.TestDoubles.Stub<PageLink>>());
}
