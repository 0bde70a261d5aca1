using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Pages;
using Sensocto.Dashboard.Components.Sensors;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Settings;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Pages;

public sealed class HomeTests : DashboardTestContext
{
    private readonly BunitJSModuleInterop _shell;

    public HomeTests() => _shell = SetupPageModule("shell", setup => setup is [DotNetObjectReference<Home>]);

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Until_the_page_is_measured_there_are_skeletons()
    {
        Add("a", "Boiler", "Hall");
        var home = Render<Home>();
        Assert.Equal(24, home.FindAll(".skeleton").Count);
        Assert.Equal("true", home.Find(".tile-row").GetAttribute("aria-hidden"));
        Assert.Empty(home.FindAll("[data-attribute-id]"));
        Measure(home, 3);
        Assert.Empty(home.FindAll(".skeleton"));
    }

    [Fact]
    public void Rooms_are_groups_with_counts_and_tiles_in_order()
    {
        Add("c", "Pump 10", "Hall 10");
        Add("b", "Pump 2", "Hall 10");
        Add("a", "Boiler", "Hall 2");
        Add("d", "Stray", "");
        var home = Shown(columns: 2);
        Assert.Equal(["Hall 2 1", "Hall 10 2", "No room 1"], home.FindAll(".group-head").Select(h => h.TextContent));
        Assert.Equal(["a", "b", "c", "d"], Tiles(home));
        Assert.Equal("4 sensors", Matches(home));
        Assert.Equal("--columns:2", home.Find("[data-part=grid]").GetAttribute("style"));
    }

    [Fact]
    public void A_scroll_renders_rows_and_nothing_around_them()
    {
        AddMany(200);

        var home = Shown(columns: 2);
        var (bar, title) = (home.FindComponent<Toolbar>(), home.FindComponent<PageTitle>());
        var before = (bar.RenderCount, title.RenderCount);
        Measure(home, columns: 2, top: 3_000);
        Assert.DoesNotContain("s000", Tiles(home));
        Assert.Equal(before, (bar.RenderCount, title.RenderCount));
    }

    [Fact]
    public async Task Compact_tiles_are_closer_at_once()
    {
        Add("a", "Boiler", "Hall");
        var home = Shown();
        Assert.Equal("height:132px", home.Find(".rows").GetAttribute("style"));
        await home.InvokeAsync(() => Settings.Change(new OperatorSettings { Density = Density.Compact }));
        Assert.Equal("height:104px", home.Find(".rows").GetAttribute("style"));
        Assert.Equal("compact", home.Find("[data-part=grid]").GetAttribute("data-density"));
    }

    [Fact]
    public void The_address_says_what_is_searched_for()
    {
        Add("a", "Boiler", "Hall");
        Add("b", "Pump", "Hall");
        Navigation.NavigateTo("/?q=pump");
        var home = Shown();
        Assert.Equal(["b"], Tiles(home));
        Assert.Equal("1 of 2 sensors", Matches(home));
    }

    [Fact]
    public void What_is_asked_for_begins_at_the_top_and_a_drawer_leaves_the_grid_where_it_is()
    {
        Add("a", "Boiler", "Hall");
        Shown();
        Navigation.NavigateTo("/?sensor=a");
        Navigation.NavigateTo("/?sensor=a&window=5");
        Assert.Empty(_shell.Invocations["toTop"]);
        foreach (var wanted in (string[])["q=boil", "q=boil&group=type", "q=boil&group=type&sort=watched"])
        {
            Navigation.NavigateTo($"/?{wanted}");
        }

        Assert.Equal(3, _shell.Invocations["toTop"].Count);
    }

    [Fact]
    public async Task A_search_without_a_match_says_so_and_may_be_cleared()
    {
        Add("a", "Boiler", "Hall");
        Add("b", "Pump", "Hall");
        Navigation.NavigateTo("/?q=boil%20%26%20more&show=alarm&sort=watched");
        var home = Shown();
        Assert.Equal("No sensors match “boil & more”.", home.Find("[data-part=empty] p").TextContent);

        await home.Find("[data-part=empty] button").ClickAsync(new MouseEventArgs());
        Assert.EndsWith("/?sort=watched", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], Tiles(home));
    }

    [Fact]
    public void Chips_without_a_match_say_so()
    {
        Add("a", "Boiler", "Hall");
        Navigation.NavigateTo("/?show=alarm");
        Assert.Equal("No sensors match the chosen filters.", Shown().Find("[data-part=empty] p").TextContent);
    }

    [Fact]
    public async Task A_pinned_sensor_is_on_top_and_a_refusal_is_said()
    {
        for (var i = 0; i < 9; i++)
        {
            Add($"s{i}", $"Node {i}", "Hall");
        }

        var home = Shown();
        for (var i = 8; i >= 0; i--)
        {
            await Pin(home, $"s{i}");
        }

        Assert.Equal(["Pinned 8", "Hall 1 · 8 pinned"], home.FindAll(".group-head").Select(h => h.TextContent));
        Assert.Equal(["s8", "s7", "s6", "s5", "s4", "s3", "s2", "s1", "s0"], Tiles(home));
        Assert.StartsWith("Not pinned: 8 pins", home.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        await Pin(home, "s8");
        Assert.Equal("Pinned 7", home.Find(".group-head").TextContent);
        Assert.Empty(home.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task A_reorder_that_would_move_the_pointed_tile_is_offered()
    {
        var hot = new FakeFeed("z", FakeFeed.Attribute("value", limits: new AlarmLimits(High: 100)));
        Add("a", "Boiler", "hall");
        Engine.Add(hot);
        Navigation.NavigateTo("/?sort=abnormal");
        var home = Shown();
        Circuit.Viewer!.Set(Engine.Find("a").Cell, Interest.Hover);
        hot.Value = _ => 100;
        Run(3_000);
        Assert.Equal(["a", "z"], Tiles(home));
        Assert.Equal("Reorder (1)", home.Find("[data-part=reorder]").TextContent);
        await home.Find("[data-part=reorder]").ClickAsync(new MouseEventArgs());
        Assert.Equal(["z", "a"], Tiles(home));
        Assert.Equal("false", home.Find("[data-part=reorder]").GetAttribute("data-offered"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_window_drawer_name_or_width_performs_a_reorder_that_is_offered(bool isFrozen)
    {
        SetupPageModule("drawer", setup => setup is [ElementReference]);
        SetupPageModule("trend", setup => setup is [ElementReference, ..]);
        var hot = new FakeFeed("z", FakeFeed.Attribute("value", limits: new AlarmLimits(High: 100)));
        Add("a", "Boiler", "hall");
        Engine.Add(hot);
        Navigation.NavigateTo("/?sort=abnormal");
        var home = Shown();
        if (isFrozen)
        {
            await home.InvokeAsync(Services.GetRequiredService<PageFreeze>().Toggle);
        }
        else
        {
            Circuit.Viewer!.Set(Engine.Find("a").Cell, Interest.Focus);
        }

        hot.Value = _ => 100;
        Run(3_000);
        var address = Services.GetRequiredService<ViewAddress>();
        Action[] acts =
        [
            () => address.Go(address.Current with { Window = 5 }),
            () => address.Go(address.Current with { Sensor = new SensorId("z") }),
            () => address.Go(address.Current with { Attribute = new AttributeId("value") }),
            () => address.Go(address.Current with { Sensor = null, Attribute = null }),
            () => Circuit.Rename("Grace"),
            () => Settings.Change(new OperatorSettings { Density = Density.Compact }),
            () => Measure(home, 6),
        ];
        foreach (var act in acts)
        {
            await home.InvokeAsync(act);
            Assert.Equal(["a", "z"], Tiles(home));
            Assert.Equal("Reorder (1)", home.Find("[data-part=reorder]").TextContent);
        }

        Assert.Equal("--columns:6", home.Find("[data-part=grid]").GetAttribute("style"));
        await home.InvokeAsync(() => address.Go(address.Current with { Query = "z" }));
        await home.InvokeAsync(() => address.Go(address.Current with { Query = "" }));
        Assert.Equal(["z", "a"], Tiles(home));
    }

    [Fact]
    public void A_house_without_sensors_says_so() =>
        Assert.StartsWith("No sensors yet.", Shown().Find("[data-part=empty] p").TextContent, StringComparison.Ordinal);

    [Fact]
    public void An_endless_query_in_the_address_is_cut_and_kills_nothing()
    {
        Add("a", new string('x', 200), "Hall");
        Navigation.NavigateTo($"/?q={new string('x', 5_000)}");
        Assert.Equal(["a"], Tiles(Shown()));
    }

    [Fact]
    public void Sensors_that_come_and_go_are_there_within_a_second()
    {
        Add("a", "Boiler", "Hall");
        var home = Shown();
        Add("b", "Pump", "Yard");
        Run(1_100);
        Assert.Equal(["a", "b"], Tiles(home));
        Engine.Feeds.Remove(new SensorId("a"));
        Run(1_100);
        Assert.Equal(["b"], Tiles(home));
        Assert.Equal("1 sensor", Matches(home));
    }

    [Fact]
    public void Without_a_change_nothing_is_rendered_anew()
    {
        Add("a", "Boiler", "Hall");
        var home = Shown();
        var renders = home.RenderCount;
        Run(10_000);
        Measure(home, 4);
        Assert.Equal(renders, home.RenderCount);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(int.MaxValue, 12)]
    public void A_width_that_no_page_has_is_brought_into_bounds(int columns, int shown)
    {
        Add("a", "Boiler", "Hall");
        Assert.Equal($"--columns:{shown}", Shown(columns).Find("[data-part=grid]").GetAttribute("style"));
    }

    [Fact]
    public void Only_rows_near_the_viewport_are_rendered_wherever_it_is()
    {
        for (var i = 0; i < 200; i++)
        {
            Add($"s{i}", $"Node {i}", i < 100 ? "Hall 1" : "Hall 2");
        }

        var home = Shown(columns: 1);
        Assert.Equal("s0", Tiles(home).First());
        Assert.InRange(Tiles(home).Count(), 7, 20);

        Measure(home, 1, top: 28 + (100 * 132) - 450);
        Assert.Contains("s99", Tiles(home));
        Assert.Contains("s100", Tiles(home));
        Assert.DoesNotContain("s0", Tiles(home));
        Assert.InRange(Tiles(home).Count(), 13, 16);
    }

    [Theory]
    [InlineData(double.NaN, 900)]
    [InlineData(0, double.PositiveInfinity)]
    public async Task A_view_that_is_no_number_is_not_taken(double top, double height)
    {
        Add("a", "Boiler", "Hall");
        var home = Shown();
        var renders = home.RenderCount;
        await home.InvokeAsync(() => home.Instance.SetView(4, top, height));
        Assert.Equal(renders, home.RenderCount);
    }

    [Fact]
    public void More_rows_are_there_where_the_view_goes_and_few_around_one_that_rests_or_jumped()
    {
        AddMany(300);

        var home = Render<Home>();
        Measure(home, 1, 9_000);
        var still = Tiles(home).ToList();
        Measure(home, 1, 9_000);
        Assert.Equal(still, Tiles(home));
        (int Above, int Below) Around(double top)
        {
            var rows = Tiles(home).Select(id => int.Parse(id![1..], CultureInfo.InvariantCulture)).ToList();
            var height = TileSize.Of(Density.Comfortable, isWall: false).RowHeight;
            return (rows.Count(r => r < (int)(top / height)), rows.Count(r => r > (int)((top + 900) / height)));
        }

        var (above, below) = Around(9_000);
        Assert.InRange(above - below, -1, 1);
        Measure(home, 1, 9_500);
        (above, below) = Around(9_500);
        Assert.InRange(below, 2 * above, 4 * above);
        Measure(home, 1, 9_000);
        (above, below) = Around(9_000);
        Assert.InRange(above, 2 * below, 4 * below);
        Measure(home, 1, 20_000);
        (above, below) = Around(20_000);
        Assert.InRange(above - below, -1, 1);
    }

    [Fact]
    public async Task A_page_that_claims_to_be_endless_gets_a_bounded_number_of_rows()
    {
        AddMany(200);

        var home = Render<Home>();
        await home.InvokeAsync(() => home.Instance.SetView(1, 0, 1e12));
        Assert.InRange(Tiles(home).Count(), 30, 100);
    }

    [Theory]
    [InlineData(1e19)]
    [InlineData(-1e300)]
    public void A_page_that_claims_to_be_beyond_every_grid_gets_none(double top)
    {
        Add("a", "Boiler", "Hall");
        var home = Render<Home>();
        Measure(home, 4, top);
        Assert.Empty(Tiles(home));
    }

    [Fact]
    public void Many_rows_come_two_dozen_tiles_at_a_time_those_in_view_first()
    {
        AddMany(300);

        var home = Render<Home>();
        var grown = new List<(string? First, string? Last, int Count)>();
        home.OnAfterRender += (_, _) =>
            grown.Add((Tiles(home).FirstOrDefault(), Tiles(home).LastOrDefault(), Tiles(home).Count()));
        Measure(home, columns: 4, top: 28 + (20 * 132));
        Assert.Equal([("s080", "s103", 24), ("s080", "s123", 44), ("s064", "s123", 60)], grown.Distinct());
    }

    [Fact]
    public async Task Left_it_stops_its_module_and_its_timer()
    {
        var home = Shown();
        await DisposeComponentsAsync();
        Assert.Single(_shell.Invocations["dispose"]);
        var renders = home.RenderCount;
        Add("a", "Boiler", "Hall");
        Run(5_000);
        Assert.Equal(renders, home.RenderCount);
    }

    private void Add(string id, string name, string room)
    {
        var feed = new FakeFeed(id);
        feed.Sensor = feed.Sensor with { Name = name, Room = room };
        Engine.Add(feed);
    }

    private void AddMany(int count) =>
        Enumerable.Range(0, count).ToList().ForEach(i => Add($"s{i:000}", $"Node {i:000}", "Hall"));

    private IRenderedComponent<Home> Shown(int columns = 4)
    {
        var home = Render<Home>();
        Measure(home, columns);
        return home;
    }

    private static void Measure(IRenderedComponent<Home> home, int columns, double top = 0)
    {
        var measured = home.InvokeAsync(() => home.Instance.SetView(columns, top, 900));
        Assert.True(measured.IsCompletedSuccessfully);
    }

    private static Task Pin(IRenderedComponent<Home> home, string sensor) =>
        home.Find($"[data-sensor-id={sensor}]")
            .TriggerEventAsync("onpart", new PartEventArgs { Part = "pin", Sensor = sensor });

    private static IEnumerable<string?> Tiles(IRenderedComponent<Home> home) =>
        home.FindAll(".tile").Select(t => t.GetAttribute("data-sensor-id"));

    private static string Matches(IRenderedComponent<Home> home) => home.Find("[data-part=matches]").TextContent;
}
