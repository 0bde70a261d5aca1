using Bunit;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Layout;

public sealed class StatusBarTests : DashboardTestContext
{
    [Fact]
    public void The_figures_are_those_of_the_feeds_and_follow_within_two_seconds()
    {
        for (var i = 0; i < 150; i++)
        {
            Engine.Add(new FakeFeed($"{i}"));
        }

        var bar = Render<StatusBar>();
        Assert.Equal(("100.0%", "0 of 1,500 samples/s", "1 online", "Normal"), Says(bar));

        Engine.Look(Engine.Find("0"), name: "Ben");
        Engine.Connect("Ben");
        Engine.Load.Level = LoadLevel.Elevated;
        Run(1_900);
        Assert.Equal("1 online", Says(bar).Operators);
        Run(40_100);
        // 10 a second of the one in view, and of each other one summary in 7.5 s.
        var (saved, rates, operators, load) = Says(bar);
        Assert.Equal(("30 of 1,500 samples/s", "2 online", "Elevated"), (rates, operators, load));
        Assert.InRange(double.Parse(saved.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture), 97.9, 98.1);
        Assert.Equal("Ada, Ben", bar.Find("[data-part=operators]").GetAttribute("title"));
    }

    [Fact]
    public void An_operator_whose_link_is_down_is_not_online_and_is_again_when_it_is_back()
    {
        var bar = Render<StatusBar>();
        Circuit.Down();
        Run(2_000);
        Assert.Equal("0 online", Says(bar).Operators);
        Circuit.Up();
        Run(2_000);
        Assert.Equal("1 online", Says(bar).Operators);
    }

    [Fact]
    public void The_worst_threshold_stands_beside_the_load_once_one_is_passed()
    {
        var bar = Render<StatusBar>();
        Assert.Empty(bar.FindAll("[data-part=threshold]"));
        Watch.Probe.Figures = Watch.Probe.Figures with { Queue = 200 };
        Watch.Sample(4, cpu: 0.95);
        var mark = bar.Find("[data-part=load][href='/monitor'] [data-part=threshold]");
        Assert.Equal(("alarm", "Scheduler 95 %"), (mark.GetAttribute("data-state"), mark.TextContent));
    }

    [Fact]
    public void Another_node_is_no_operator()
    {
        var bar = Render<StatusBar>();
        Engine.Tracker.ConnectNode(new("east", "east", IsNode: true));
        Run(2_000);
        Assert.Equal("1 online", Says(bar).Operators);
    }

    [Fact]
    public async Task The_profile_is_shown_and_a_battery_only_where_it_caps()
    {
        var bar = Render<StatusBar>();
        Assert.Equal("Standard", bar.Find("[data-part=profile] b").TextContent);
        Assert.Empty(bar.FindAll("[data-part=battery]"));
        await bar.InvokeAsync(() => Profile.Report(new DeviceReport(0.149, false, true, null, null)));
        Assert.Equal("Mobile", bar.Find("[data-part=profile] b").TextContent);
        Assert.Equal("Battery 14%: at most Low", bar.Find("[data-part=battery]").TextContent);
    }

    [Fact]
    public void The_clock_switches_its_zone()
    {
        var bar = Render<StatusBar>();
        bar.Find(".clock").Click();
        Assert.Equal(ClockZone.Utc, Settings.Current.Zone);
        bar.Find(".clock").Click();
        Assert.Equal(ClockZone.Local, Settings.Current.Zone);
    }

    [Fact]
    public async Task A_disposed_bar_renders_no_more()
    {
        var bar = Render<StatusBar>();
        await DisposeComponentsAsync();
        var renders = bar.RenderCount;
        Run(10_000);
        Assert.Equal(renders, bar.RenderCount);
    }

    private static (string Saved, string Rates, string Operators, string Load) Says(
        IRenderedComponent<StatusBar> bar
    ) =>
        (
            bar.Find("[data-part=saved]").TextContent,
            bar.Find("[data-part=rates]").TextContent,
            bar.Find("[data-part=operators]").TextContent,
            bar.Find("[data-part=load] b").TextContent
        );
}
