using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Dashboard.Components.Sensors;

namespace Sensocto.Tests.Components.Sensors;

public sealed class ToolbarTests : DashboardTestContext
{
    private static readonly GridCounts Some = new(new RosterCounts(10_000, 3, 2, 0), 10_000, 1, 4);

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void What_is_typed_is_in_the_address_after_a_pause()
    {
        var bar = Show();
        bar.Find("[data-part=search]").Input("boil");
        Run(100);
        bar.Find("[data-part=search]").Input("boiler ");
        Run(100);
        Assert.Equal("", Query);
        Run(100);
        Assert.Equal("?q=boiler", Query);
        bar.Render();
        Assert.Equal("boiler ", bar.Find("[data-part=search]").GetAttribute("value"));
    }

    [Fact]
    public void A_link_that_searches_for_something_else_is_in_the_box()
    {
        Navigation.NavigateTo("/?q=pump");
        var bar = Show();
        Assert.Equal("pump", bar.Find("[data-part=search]").GetAttribute("value"));
        Navigation.NavigateTo("/");
        bar.Render();
        Assert.Equal("", bar.Find("[data-part=search]").GetAttribute("value"));
    }

    [Fact]
    public void Groups_and_order_are_in_the_address_and_leave_the_rest_alone()
    {
        Navigation.NavigateTo("/?q=pump");
        var bar = Show();
        bar.Find("[data-part=group]").Change("Health");
        bar.Find("[data-part=sort]").Change("Stalest");
        Assert.Equal("?q=pump&group=health&sort=stalest", Query);
        Assert.Equal("Health", bar.Find("[data-part=group]").GetAttribute("value"));
    }

    [Fact]
    public void Chips_count_and_are_pressed_and_let_go()
    {
        var bar = Show();
        Assert.Equal(
            ["Alarm 3", "Stale 2", "Offline 0", "Pinned 1", "Watched by others 4"],
            bar.FindAll(".chip").Select(c => c.TextContent)
        );
        Assert.Equal(["offline"], bar.FindAll(".chip[aria-disabled]").Select(c => c.GetAttribute("data-chip")));
        bar.Find("[data-chip=offline]").Click();
        Assert.Equal("", Query);
        bar.Find("[data-chip=stale]").Click();
        bar.Find("[data-chip=alarm]").Click();
        Assert.Equal("?show=alarm%2Cstale", Query);
        Assert.Equal(
            ["alarm", "stale"],
            bar.FindAll(".chip[aria-pressed=true]").Select(c => c.GetAttribute("data-chip"))
        );
        bar.Find("[data-chip=alarm]").Click();
        Assert.Equal("?show=stale", Query);
    }

    [Fact]
    public void A_chip_that_is_pressed_may_be_let_go_though_nothing_fits_it()
    {
        Navigation.NavigateTo("/?show=offline");
        var bar = Show();
        Assert.Empty(bar.FindAll(".chip[aria-disabled]"));
        bar.Find("[data-chip=offline]").Click();
        Assert.Equal("", Query);
    }

    [Theory]
    [InlineData(10_000, "10,000 sensors")]
    [InlineData(12, "12 of 10,000 sensors")]
    public void It_says_how_many_are_shown(int shown, string text) =>
        Assert.Equal(text, Show(Some with { Shown = shown }).Find("[data-part=matches]").TextContent);

    [Fact]
    public void The_window_is_in_the_address()
    {
        var bar = Show();
        Assert.Equal(
            ["1", "5", "15", "60"],
            bar.FindAll("[data-part=window] option").Select(o => o.GetAttribute("value"))
        );
        bar.Find("[data-part=window]").Change("15");
        Assert.Equal("?window=15", Query);
    }

    [Fact]
    public async Task Freeze_is_a_switch()
    {
        var bar = Show();
        bar.Find("[data-part=freeze]").Click();
        Assert.True(Services.GetRequiredService<PageFreeze>().IsFrozen);
        Assert.Equal("true", bar.Find("[data-part=freeze]").GetAttribute("aria-pressed"));
        await bar.InvokeAsync(Services.GetRequiredService<PageFreeze>().Toggle);
        Assert.Equal("false", bar.Find("[data-part=freeze]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task A_page_is_frozen_no_longer_than_there_is_a_button_to_end_it()
    {
        Show().Find("[data-part=freeze]").Click();
        var freeze = Services.GetRequiredService<PageFreeze>();
        var told = 0;
        freeze.Changed += () => told++;
        await DisposeComponentsAsync();
        Assert.Equal((false, 1), (freeze.IsFrozen, told));
    }

    [Fact]
    public void A_reorder_is_offered_only_where_there_is_one()
    {
        var asked = 0;
        Assert.Equal("false", Show().Find("[data-part=reorder]").GetAttribute("data-offered"));
        var bar = Render<Toolbar>(p =>
            p.Add(t => t.Counts, Some).Add(t => t.Offered, 1_234).Add(t => t.OnReorder, () => asked++)
        );
        Assert.Equal("Reorder (1,234)", bar.Find("[data-part=reorder]").TextContent);
        Assert.Equal("true", bar.Find("[data-part=reorder]").GetAttribute("data-offered"));
        bar.Find("[data-part=reorder]").Click();
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Left_in_the_middle_of_a_word_it_searches_for_nothing()
    {
        Show().Find("[data-part=search]").Input("boil");
        await DisposeComponentsAsync();
        Run(1_000);
        Assert.Equal("", Query);
    }

    [Fact]
    public void A_chip_whose_last_sensor_leaves_it_keeps_the_focus()
    {
        var bar = Show(Some with { All = new RosterCounts(10_000, 0, 0, 0) });
        Assert.Empty(bar.FindAll("button[disabled]"));
    }

    [Fact]
    public void It_is_rendered_again_only_for_what_it_shows()
    {
        var bar = Render<Toolbar>(p => p.Add(t => t.Counts, Some).Add(t => t.OnReorder, () => { }));
        Scroll(bar);
        Scroll(bar);
        Assert.Equal(1, bar.RenderCount);
        bar.Render(p => p.Add(t => t.Offered, 1));
        bar.Render(p => p.Add(t => t.Counts, Some with { Watched = 5 }));
        Navigation.NavigateTo("/?sort=stalest");
        Scroll(bar);
        Assert.Equal(4, bar.RenderCount);
        Assert.Equal("Stalest", bar.Find("[data-part=sort]").GetAttribute("value"));

        static void Scroll(IRenderedComponent<Toolbar> bar) => bar.Render(p => p.Add(t => t.OnReorder, () => { }));
    }

    private string Query => new Uri(Navigation.Uri).Query;

    private IRenderedComponent<Toolbar> Show(GridCounts? counts = null) =>
        Render<Toolbar>(p => p.Add(t => t.Counts, counts ?? Some));
}
