using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Live;

namespace Sensocto.Tests.Components.Layout;

public sealed class StatusBarTests : DashboardTestContext
{
    private StatusFigures Figures => Services.GetRequiredService<StatusFigures>();

    [Fact]
    public void It_is_rendered_with_what_is_true_then()
    {
        for (var i = 0; i < 150; i++)
        {
            Engine.Add(new FakeFeed($"{i}"));
        }

        Engine.Look(Engine.Find("0"), name: "Ben");
        Engine.Connect("Ben");
        Engine.Load.Level = LoadLevel.Elevated;
        Run(42_000);
        var bar = Render<StatusBar>();
        // 10 a second of the one in view, and one summary in 7.5 s of each other one.
        var (saved, rates, operators, load) = Says(bar);
        Assert.Equal(("30 of 1,500 samples/s", "2 online", "Elevated"), (rates, operators, load));
        Assert.InRange(double.Parse(saved.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture), 97.9, 98.1);
        Assert.Equal($"width:{saved}", bar.Find(".meter > span").GetAttribute("style"));
        Assert.Equal("Ada, Ben", bar.Find("[data-part=operators]").GetAttribute("title"));
    }

    [Fact]
    public void From_there_on_the_page_is_told_within_two_seconds_and_nothing_is_rendered()
    {
        Bench.Status = Figures.Read;
        AttachLink();
        var bar = Render<StatusBar>();
        Run(2_500);
        var (renders, told) = (bar.RenderCount, Bench.Sink.Status.Count);
        Engine.Connect("Ben");
        Run(2_100);
        Assert.Equal(new Section.Operators(2, "Ada, Ben"), Assert.Single(Bench.Sink.Status.Skip(told)));
        Engine.Load.Level = LoadLevel.Elevated;
        Run(2_500);
        Assert.Equal(LoadLevel.Elevated, Assert.IsType<Section.Status>(Bench.Sink.Status.Last()).Said.Load);
        Assert.Equal(renders, bar.RenderCount);
    }

    [Fact]
    public void A_bar_that_comes_later_is_told_though_nothing_has_changed()
    {
        Bench.Status = Figures.Read;
        AttachLink();
        Run(2_500);
        var told = Bench.Sink.Status.Count;
        Render<StatusBar>();
        Run(500);
        Assert.Equal(told + 2, Bench.Sink.Status.Count);
    }

    [Fact]
    public void The_worst_threshold_stands_beside_the_load_once_one_is_passed()
    {
        Assert.True(Render<StatusBar>().Find("[data-part=threshold]").HasAttribute("hidden"));
        Watch.Probe.Figures = Watch.Probe.Figures with { Queue = 200 };
        Watch.Sample(4, cpu: 0.95);
        var mark = Render<StatusBar>().Find("[data-part=load][href='/monitor'] [data-part=threshold]");
        Assert.Equal(
            ("error", "Scheduler 95 %", false),
            (mark.GetAttribute("data-state"), mark.TextContent, mark.HasAttribute("hidden"))
        );
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
        // As a double it is slightly less than 29 %.
        await bar.InvokeAsync(() => Profile.Report(new DeviceReport(0.29, false, true, null, null)));
        Assert.Equal("Battery 29%: at most Medium", bar.Find("[data-part=battery]").TextContent);
    }

    [Fact]
    public async Task The_brand_leads_to_the_view_that_was_left_and_from_there_to_the_usual_one()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        var bar = Render<StatusBar>();
        string? Brand() => bar.Find(".brand").GetAttribute("href");
        await bar.InvokeAsync(() => navigation.NavigateTo("/?window=5"));
        Assert.Equal("/", Brand());
        await bar.InvokeAsync(() => navigation.NavigateTo("/monitor"));
        Assert.Equal("/?window=5", Brand());
        await bar.InvokeAsync(() => navigation.NavigateTo("/?window=5"));
        Assert.Equal("/", Brand());
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
