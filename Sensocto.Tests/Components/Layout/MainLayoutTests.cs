using Bunit;
using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Components.Alarms;
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
    public void A_page_that_failed_is_back_after_ten_seconds_and_nobody_clicks()
    {
        var fails = true;
        RenderFragment body = builder =>
            builder.AddContent(0, fails ? throw new InvalidOperationException() : "all is well");
        var layout = Render<MainLayout>(p => p.Add(l => l.Body, body));
        fails = false;
        Run(9_990);
        Assert.NotEmpty(layout.FindAll(".page-error"));
        Run(10);
        Assert.Empty(layout.FindAll(".page-error"));
        Assert.Contains("all is well", layout.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alarm_strip_that_fails_says_so_and_takes_nothing_with_it()
    {
        var fails = true;
        ComponentFactories.AddStub<AlarmStrip>(
            (RenderFragment)(b => b.AddContent(0, fails ? throw new InvalidOperationException() : "no alarms"))
        );
        var layout = Render<MainLayout>(p => p.Add(l => l.Body, "the page"));
        Assert.Contains("Alarms are not shown", layout.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("the page", layout.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(layout.FindAll("header.status"));

        fails = false;
        Run(10_000);
        Assert.Contains("no alarms", layout.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_bar_that_fails_says_so_and_takes_nothing_with_it()
    {
        var fails = true;
        ComponentFactories.AddStub<StatusBar>(
            (RenderFragment)(b => b.AddContent(0, fails ? throw new InvalidOperationException() : "live"))
        );
        var layout = Render<MainLayout>(p => p.Add(l => l.Body, "the page"));
        Assert.Contains("The status bar failed", layout.Find("p.notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("the page", layout.Markup, StringComparison.Ordinal);

        fails = false;
        Run(10_000);
        Assert.Contains("live", layout.Markup, StringComparison.Ordinal);
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
