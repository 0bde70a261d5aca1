using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Components.Alarms;
using AlarmsPage = Sensocto.Dashboard.Components.Pages.Alarms;

namespace Sensocto.Tests.Components.Pages;

public sealed class AlarmsTests : DashboardTestContext
{
    private IRenderedComponent<AlarmsPage>? _page;

    private IRenderedComponent<AlarmsPage> Page => _page ??= Render<AlarmsPage>();

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Theory]
    [InlineData("/alarms", "No alarms. No value is beyond its limits, and nothing waits to be acknowledged.")]
    [InlineData("/alarms?show=shelved", "Nothing is shelved.")]
    [InlineData("/alarms?show=recent", "Nothing has happened since the server started.")]
    [InlineData("/alarms?show=recent&priority=1", "Nothing of these priorities has happened.")]
    [InlineData("/alarms?priority=3,7,x", "None of these priorities. Show all")]
    [InlineData(
        "/alarms?show=everything&priority=",
        "No alarms. No value is beyond its limits, and nothing waits to be acknowledged."
    )]
    public void Empty_has_a_face(string address, string words)
    {
        Navigation.NavigateTo(address);
        Assert.Equal(words, Plain(Page.Find(".empty")));
    }

    [Fact]
    public void Standing_alarms_are_listed_and_acknowledged()
    {
        Engine.Raise(Engine.AddPoint("a"));
        Engine.Raise(Engine.AddPoint("b", AlarmPriority.P1));
        Assert.Equal(["b Pressure", "a Pressure"], Texts(".alarm-name"));
        Page.Find("[data-part=acknowledge-all]").Click();
        Run(200);
        Assert.Equal(["acknowledged by Ada", "acknowledged by Ada"], Texts("[data-part=alarm-state]"));
        var button = Page.Find("[data-part=acknowledge-all]");
        Assert.Equal(("Acknowledge all 0", "true"), (Plain(button), button.GetAttribute("aria-disabled")));
    }

    [Fact]
    public void The_address_says_which_priorities()
    {
        Engine.Raise(Engine.AddPoint("a"));
        Engine.Raise(Engine.AddPoint("b", AlarmPriority.P1));
        Navigation.NavigateTo("/alarms?priority=1");
        Assert.Equal(["b Pressure"], Texts(".alarm-name"));
        Page.Find("[data-chip=p2]").Click();
        Assert.EndsWith("/alarms?priority=1,2", Navigation.Uri, StringComparison.Ordinal);
        Page.Render();
        Assert.Equal(["b Pressure", "a Pressure"], Texts(".alarm-name"));
        Assert.Equal("/alarms?priority=1,2&show=shelved", Page.Find("[data-view=shelved]").GetAttribute("href"));
    }

    [Fact]
    public void A_shelved_alarm_says_who_until_when_and_is_brought_back()
    {
        var point = Engine.AddPoint("a");
        Engine.Alarms.Shelve(point.Key, "Ben", TimeSpan.FromMinutes(10));
        Navigation.NavigateTo("/alarms?show=shelved");
        Assert.StartsWith(
            "shelved by Ben until 12:1",
            Texts("[data-part=alarm-state]").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal(["Shelved 1"], Texts("[aria-current=page]"));
        Page.Find("[data-part=shelve]").Click();
        Run(200);
        Assert.Equal("Nothing is shelved.", Plain(Page.Find(".empty")));
        Assert.Null(point.Current);
    }

    [Fact]
    public void What_is_brought_back_and_is_over_keeps_its_line_and_buttons_until_the_focus_leaves()
    {
        Engine.Alarms.Shelve(Engine.AddPoint("a").Key, "Ben", TimeSpan.FromMinutes(10));
        Navigation.NavigateTo("/alarms?show=shelved");
        Page.Find(".alarm-lines").FocusIn();
        Page.Find("[data-part=shelve]").Click();
        Run(200);
        Assert.Equal("over", Page.Find(".alarm-line").GetAttribute("data-alarm"));
        Assert.Equal("Shelve…", Plain(Page.Find("[data-part=shelve]")));
        Page.Find(".alarm-lines").FocusOut();
        Run(1_100);
        Assert.Equal("Nothing is shelved.", Plain(Page.Find(".empty")));
    }

    [Fact]
    public void What_happened_is_listed_the_newest_first()
    {
        var point = Engine.AddPoint("a");
        Engine.Alarms.Acknowledge([Engine.Raise(point)], "Ben");
        Engine.Return(point);
        Navigation.NavigateTo("/alarms?show=recent");
        Assert.Equal(
            ["returned 50.0 bar", "acknowledged by Ben", "high alarm raised 101.3 bar"],
            Page.FindAll("tbody tr").Select(r => $"{Plain(r.Children[3])} {Plain(r.Children[4])}".TrimEnd())
        );
        Engine.Alarms.Shelve(point.Key, "Ada", TimeSpan.FromHours(1));
        Run(200);
        Assert.StartsWith(
            "shelved by Ada until 13:",
            Plain(Page.Find("tbody tr").Children[3]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_happened_of_a_priority_is_found_below_any_number_of_others()
    {
        Engine.Raise(Engine.AddPoint("urgent", AlarmPriority.P1));
        for (var i = 0; i < 15; i++)
        {
            var point = Engine.AddPoint($"s{i}", AlarmPriority.P3);
            for (var j = 0; j < 10; j++)
            {
                Engine.Raise(point);
                Engine.Return(point);
            }
        }

        Navigation.NavigateTo("/alarms?show=recent&priority=1");
        Assert.Equal(["urgent Pressure"], Page.FindAll("tbody tr").Select(r => Plain(r.Children[2])));
    }

    [Fact]
    public void Two_hundred_are_shown_and_the_rest_is_counted()
    {
        for (var i = 0; i < 203; i++)
        {
            Engine.Raise(Engine.AddPoint($"s{i}"));
        }

        Assert.Equal(200, Page.FindAll(".alarm-line").Count);
        Assert.StartsWith("and 3 more", Plain(Page.Find("[data-part=more-alarms]")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Unacknowledged first, then by priority, then the newest")]
    [InlineData("?show=shelved", "What comes back soonest first")]
    [InlineData("?show=recent", "The newest first")]
    public void Where_a_flood_would_be_said_the_order_is_so_that_no_line_moves(string query, string order)
    {
        Navigation.NavigateTo($"/alarms{query}");
        Assert.Equal(order, Plain(Page.Find(".alarm-head")));
    }

    [Fact]
    public void A_flood_and_a_refusal_are_said_here_too()
    {
        for (var i = 0; i < 201; i++)
        {
            var point = Engine.AddPoint($"s{i}");
            Engine.Raise(point);
            if (i < 200)
            {
                Engine.Alarms.Shelve(point.Key, "Ben", TimeSpan.FromMinutes(1));
            }
        }

        Assert.Equal("Alarm flood: 201 in 10 s; unacknowledged: Hall 1", Plain(Page.Find("[data-part=flood]")));
        Assert.Single(Page.FindAll(".alarm-head"));
        Page.Find("[data-part=shelve]").Click();
        Page.Find("[data-part=shelve-time]").Click();
        Run(200);
        Assert.StartsWith(
            "Not shelved: 200 alarms can be shelved at most.",
            Plain(Page.Find(".notice")),
            StringComparison.Ordinal
        );
    }

    private IEnumerable<string> Texts(string selector) => Page.FindAll(selector).Select(Plain);

    private static string Plain(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
