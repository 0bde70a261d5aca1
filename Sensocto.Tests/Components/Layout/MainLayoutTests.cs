using Bunit;
using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Components.Keyboard;
using Sensocto.Dashboard.Components.Layout;

namespace Sensocto.Tests.Components.Layout;

public sealed class MainLayoutTests : DashboardTestContext
{
    public MainLayoutTests()
    {
        JSInterop.Setup<bool>("window.hasOwnProperty", "mudElementRef").SetResult(true);
        ComponentFactories.AddStub<PageLink>();
        ComponentFactories.AddStub<Desk>();
        ComponentFactories.AddStub<PageKeys>();
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
