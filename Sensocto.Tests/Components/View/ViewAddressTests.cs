using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Tests.Components.View;

public sealed class ViewAddressTests : DashboardTestContext
{
    private int _changes;

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    private ViewAddress Address => Services.GetRequiredService<ViewAddress>();

    [Fact]
    public void It_follows_the_address_and_tells_of_other_views_only()
    {
        Navigation.NavigateTo("/?group=type");
        Address.Changed += () => _changes++;
        Assert.Equal(Grouping.Type, Address.Current.Grouping);
        Navigation.NavigateTo("/?group=health&q=x");
        Assert.Equal((1, "x", Grouping.Health), (_changes, Address.Current.Query, Address.Current.Grouping));
        Navigation.NavigateTo("/?q=x&group=health&nothing=1");
        Assert.Equal(1, _changes);
    }

    [Fact]
    public void Another_view_takes_the_place_of_this_one()
    {
        Address.Go(new GridView { Sorting = Sorting.Watched });
        Assert.EndsWith("/?sort=watched", Navigation.Uri, StringComparison.Ordinal);
        Assert.True(Navigation.History.First().Options.ReplaceHistoryEntry);
        var steps = Navigation.History.Count;
        Address.Go(Address.Current);
        Assert.Equal(steps, Navigation.History.Count);
    }

    [Fact]
    public void An_opened_drawer_is_a_step_that_goes_back()
    {
        Address.Go(Address.Current with { Sensor = new SensorId("a") });
        Assert.False(Navigation.History.First().Options.ReplaceHistoryEntry);
        Address.Go(Address.Current with { Sensor = new SensorId("b") });
        Assert.True(Navigation.History.First().Options.ReplaceHistoryEntry);
    }

    [Fact]
    public void Of_two_changes_within_a_round_trip_both_hold_and_neither_flicks_back()
    {
        var navigation = new LateNavigation("/?q=x");
        using var address = new ViewAddress(navigation);
        var told = new List<Chips>();
        address.Changed += () => told.Add(address.Current.Chips);
        address.Go(address.Current with { Chips = address.Current.Chips | Chips.Alarm });
        address.Go(address.Current with { Chips = address.Current.Chips | Chips.Stale });
        Assert.Equal([Chips.Alarm, Chips.Alarm | Chips.Stale], told);
        navigation.Arrive();
        navigation.Arrive();
        Assert.EndsWith("/?q=x&show=alarm%2Cstale", navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public void A_wall_that_is_entered_from_another_page_is_told_of_when_the_page_is_there()
    {
        var navigation = new LateNavigation("/tuning");
        using var address = new ViewAddress(navigation);
        var told = new List<bool>();
        address.Changed += () => told.Add(address.IsWall);
        address.Go(new GridView { IsKiosk = true });
        navigation.Arrive();
        Assert.True(told[^1]);
        navigation.GoByItself("/tuning?kiosk=1");
        Assert.False(told[^1]);
    }

    [Fact]
    public void Where_the_page_goes_by_itself_counts()
    {
        var navigation = new LateNavigation();
        using var address = new ViewAddress(navigation);
        address.Go(new GridView { Sensor = new SensorId("a") });
        navigation.Arrive();
        navigation.GoByItself("/");
        Assert.Equal(new GridView(), address.Current);
        address.Go(new GridView { Query = "lost" });
        navigation.GoByItself("/?q=y");
        Assert.Equal("y", address.Current.Query);
    }

    [Fact]
    public void A_wall_is_the_same_view_without_a_drawer_and_so_is_what_it_is_left_for()
    {
        Navigation.NavigateTo("/?q=x&sensor=a&attribute=b");
        Address.ToggleWall();
        Assert.Equal(new GridView { Query = "x", IsKiosk = true }, Address.Current);
        Address.ToggleWall();
        Assert.Equal(new GridView { Query = "x" }, Address.Current);
    }

    [Theory]
    [InlineData("/monitor")]
    [InlineData("/alarms?show=recent&sort=watched")]
    public void On_another_page_it_is_the_view_that_was_left(string other)
    {
        Navigation.NavigateTo("/?q=x&window=5");
        Address.Changed += () => _changes++;
        Navigation.NavigateTo(other);
        Assert.Equal(new GridView { Query = "x", Window = 5 }, Address.Current);
        Assert.Equal(("/?q=x&window=5", 1, false), (Address.Href, _changes, Address.IsMainScreen));
        Address.Go(Address.Current);
        Assert.EndsWith("/?q=x&window=5", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal((2, true), (_changes, Address.IsMainScreen));
    }

    [Fact]
    public void A_page_that_begins_beside_the_main_screen_leads_to_the_usual_view()
    {
        using var address = new ViewAddress(new LateNavigation("/alarms?show=stale&kiosk=1"));
        Assert.Equal((new GridView(), "/", false), (address.Current, address.Href, address.IsWall));
    }

    [Fact]
    public void A_wall_is_none_on_another_page_and_one_again_when_it_is_back_there()
    {
        Navigation.NavigateTo("/?kiosk=1&q=x");
        Assert.True(Address.IsWall);
        Navigation.NavigateTo("/monitor");
        Assert.Equal(("/?q=x&kiosk=1", false), (Address.Href, Address.IsWall));
        Address.ToggleWall();
        Assert.True(Address.IsWall);
    }

    [Fact]
    public void Disposed_it_follows_no_more()
    {
        Address.Changed += () => _changes++;
        Address.Dispose();
        Navigation.NavigateTo("/?q=x");
        Assert.Equal(0, _changes);
    }
}
